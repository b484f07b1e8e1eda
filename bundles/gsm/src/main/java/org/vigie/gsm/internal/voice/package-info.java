/**
 * The place of voice on a modem: dialling by {@code ATD}, calls in by {@code RING} and {@code
 * +CLIP}, and PCM over the audio device. Nothing of it is there yet; the keys {@code audio} and
 * {@code voice} are checked and said to be of no use so far.
 */
@NullMarked
package org.vigie.gsm.internal.voice;

import org.jspecify.annotations.NullMarked;
