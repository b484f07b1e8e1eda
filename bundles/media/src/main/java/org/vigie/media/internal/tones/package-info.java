/** Tones in the voice: keys (ITU-T Q.23, Q.24) and single tones, made and found again. */
@NullMarked
package org.vigie.media.internal.tones;

import org.jspecify.annotations.NullMarked;
