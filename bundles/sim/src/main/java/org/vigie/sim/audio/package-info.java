/** RTP endpoints that play and measure tones. */
@NullMarked
package org.vigie.sim.audio;

import org.jspecify.annotations.NullMarked;
