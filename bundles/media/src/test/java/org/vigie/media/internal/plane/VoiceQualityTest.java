package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.LegQuality;

class VoiceQualityTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private final VoiceQuality quality = new VoiceQuality();

  private void measured(int legs, double mos, Instant at) {
    for (int i = 0; i < legs; i++) {
      quality.measured(new LegQuality(0, 900, 100, 10, 34.4, mos, 0), at);
    }
  }

  @Test
  void tenBadLegsRaiseAnAlarmThatSaysWhatToDo() {
    measured(10, 2.64, NOW);
    assertThat(quality.alarm(NOW).orElseThrow())
        .isEqualTo(
            "voice is bad: MOS 2.6, loss 10.0 %, jitter 34 ms (medians of the last 10 legs);"
                + " look at the internet line, and at who else uses it");
  }

  @Test
  void itIsTheMedianThatCounts() {
    measured(5, 4.3, NOW);
    measured(4, 1, NOW);
    assertThat(quality.alarm(NOW)).isEmpty();
    measured(2, 1, NOW);
    assertThat(quality.alarm(NOW)).as("six of the last ten").isPresent();
    measured(6, 4.3, NOW);
    assertThat(quality.alarm(NOW)).isEmpty();
  }

  @Test
  void tenMinutesLaterItIsOver() {
    measured(10, 2, NOW);
    assertThat(quality.alarm(NOW.plus(Duration.ofMinutes(9)))).isPresent();
    assertThat(quality.alarm(NOW.plus(Duration.ofMinutes(10)))).isEmpty();
  }

  @Test
  void fewLegsAndLegsWithoutVoiceSayNothing() {
    measured(3, 1, NOW);
    for (int i = 0; i < 10; i++) {
      quality.measured(new LegQuality(0, 0, 0, 0, 0, 1, 0), NOW);
    }
    assertThat(quality.alarm(NOW)).isEmpty();
    measured(1, 1, NOW);
    assertThat(quality.alarm(NOW)).isPresent();
  }

  @Test
  void theLeastGoodThatIsBorneIsThreePointOne() {
    measured(10, 3.1, NOW);
    assertThat(quality.alarm(NOW)).isEmpty();
    measured(10, 3.09, NOW);
    assertThat(quality.alarm(NOW)).isPresent();
  }
}
