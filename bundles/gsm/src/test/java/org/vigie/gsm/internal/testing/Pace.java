package org.vigie.gsm.internal.testing;

import java.time.Duration;
import org.vigie.gsm.internal.modem.Timings;
import org.vigie.gsm.internal.voice.VoiceTimings;

/**
 * How patient the bundle is in a test. All look often; only a test in which somebody is silent is
 * in a hurry with that, as a busy machine is silent for seconds, too.
 *
 * @param modem with its replies
 * @param calls with what becomes of them
 */
public record Pace(Timings modem, VoiceTimings calls) {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofSeconds(4);
  private static final Timings LASTING = timings(20, 30, 60, 24, 30);
  private static final VoiceTimings LASTING_CALLS = calls(LONG, LONG);

  /** Everybody answers. */
  public static final Pace PATIENT = new Pace(LASTING, LASTING_CALLS);

  /** The modem leaves something unanswered. */
  public static final Pace SILENT_MODEM = new Pace(timings(3, 4, 5, 10, 6), LASTING_CALLS);

  /** The network says nothing of a call. */
  public static final Pace SILENT_NETWORK = new Pace(LASTING, calls(SHORT, LONG));

  /** The audio port gives nothing. */
  public static final Pace SILENT_AUDIO = new Pace(LASTING, calls(LONG, SHORT));

  private static Timings timings(int reply, int slow, int silence, int starting, int sending) {
    return new Timings(
        Duration.ofSeconds(reply),
        Duration.ofSeconds(slow),
        Duration.ofSeconds(silence),
        Duration.ofSeconds(starting),
        Duration.ofSeconds(sending),
        Duration.ofMillis(150),
        Duration.ofMillis(400),
        Duration.ofMillis(80),
        Duration.ofMillis(100));
  }

  private static VoiceTimings calls(Duration network, Duration audio) {
    return new VoiceTimings(
        Duration.ofMillis(150),
        Duration.ofMillis(1_000),
        network,
        audio,
        Duration.ofMillis(4_000),
        Duration.ofMillis(500));
  }
}
