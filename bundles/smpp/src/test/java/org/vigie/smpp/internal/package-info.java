@NullMarked
package org.vigie.smpp.internal;

import org.jspecify.annotations.NullMarked;
