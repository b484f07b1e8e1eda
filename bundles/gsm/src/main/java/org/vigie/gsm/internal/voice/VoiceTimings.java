package org.vigie.gsm.internal.voice;

import java.time.Duration;

/**
 * How patient calls are.
 *
 * @param poll between two looks at the list of current calls
 * @param caller how long the caller's number may follow the first RING
 * @param network until the network says something of a call that was dialled
 * @param audio from the answer until the first frame of the audio port
 * @param echo how long a modem may still speak of a call that it was cleared of
 * @param rings between two RINGs, where the modem has no list of calls
 */
public record VoiceTimings(
    Duration poll,
    Duration caller,
    Duration network,
    Duration audio,
    Duration rings,
    Duration echo) {
  /** Those of the appliance: networks ring a modem every 3 to 6 s. */
  public static final VoiceTimings USUAL =
      new VoiceTimings(
          Duration.ofSeconds(1),
          Duration.ofMillis(400),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5),
          Duration.ofSeconds(12),
          Duration.ofMillis(300));
}
