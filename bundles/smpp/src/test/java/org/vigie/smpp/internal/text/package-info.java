@NullMarked
package org.vigie.smpp.internal.text;

import org.jspecify.annotations.NullMarked;
