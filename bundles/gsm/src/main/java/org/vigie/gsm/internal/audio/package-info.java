/**
 * The voice of a modem: PCM on its audio port (8 kHz, 16 bits, little-endian, no header), RTP on
 * the media plane's side.
 */
@NullMarked
package org.vigie.gsm.internal.audio;

import org.jspecify.annotations.NullMarked;
