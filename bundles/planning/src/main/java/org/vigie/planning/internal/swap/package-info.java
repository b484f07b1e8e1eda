/** Swaps, from the asking to the end. */
@NullMarked
package org.vigie.planning.internal.swap;

import org.jspecify.annotations.NullMarked;
