/** Measures the relay; run by hand, see README. */
@NullMarked
package org.vigie.media.internal.bench;

import org.jspecify.annotations.NullMarked;
