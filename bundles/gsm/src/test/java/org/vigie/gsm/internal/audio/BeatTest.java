package org.vigie.gsm.internal.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.gsm.internal.audio.Beat.Due;

@Timeout(120)
class BeatTest {
  private final Beat beat = new Beat();

  @Test
  void aFrameIsDueForEachOfTheModems() throws InterruptedException {
    long begun = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      beat.tick();
      assertThat(beat.await()).isEqualTo(Due.WRITE);
    }

    // By our clock it would be 20 s.
    assertThat(System.nanoTime() - begun).isLessThan(19_000_000_000L);
  }

  @Test
  void aModemMayTakeAndGiveThreeAtOnce() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      for (int frame = 0; frame < 3; frame++) {
        beat.tick();
      }
      for (int frame = 0; frame < 3; frame++) {
        assertThat(beat.await()).isEqualTo(Due.WRITE);
      }
    }
  }

  @Test
  void whileTheModemIsSilentOurClockGivesTheBeat() throws InterruptedException {
    long begun = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      assertThat(beat.await()).isEqualTo(Due.WRITE);
    }

    assertThat(System.nanoTime() - begun).isBetween(235_000_000L, 30_000_000_000L);
  }

  @Test
  void whoWasHeldUpDoesNotPourInWhatIsLate() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      beat.tick();
    }
    int written = 0;
    for (int i = 0; i < 20; i++) {
      written += beat.await() == Due.WRITE ? 1 : 0;
    }

    assertThat(written).isEqualTo(4);
    beat.tick();
    assertThat(beat.await()).isEqualTo(Due.WRITE);
  }

  @Test
  void theEndIsTheEnd() throws InterruptedException {
    beat.end();

    assertThat(beat.await()).isEqualTo(Due.END);
  }
}
