@NullMarked
package org.vigie.camelruntime.internal;

import org.jspecify.annotations.NullMarked;
