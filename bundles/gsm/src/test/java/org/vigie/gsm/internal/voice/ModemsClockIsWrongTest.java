package org.vigie.gsm.internal.voice;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.LegId;
import org.vigie.gsm.internal.testing.Bench;
import org.vigie.gsm.internal.testing.Switchboard;
import org.vigie.sim.audio.Hearing;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.ModemOptions;
import org.vigie.sim.modem.SimCall;

class ModemsClockIsWrongTest {
  private static final LegId LEG = Switchboard.leg(1);
  private static final int WINDOW = 800;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static SimCall talking(Switchboard board) throws Exception {
    board.dial(LEG);
    SimCall call = board.dialled();
    call.answer();
    board.core().awaits(LegAnswered.class);
    return call;
  }

  private static ModemOptions clock(double rate) {
    return ModemOptions.of(Maker.SIMCOM, Bench.LINE).withVoice(rate);
  }

  @ParameterizedTest
  @ValueSource(doubles = {8010, 7990})
  void tonesAreHeardBothWaysAtTheirPitch(double rate) throws Exception {
    try (Switchboard board = new Switchboard(clock(rate))) {
      SimCall call = talking(board);
      board.here(LEG).play(1000);
      call.play(440);

      // The telephone counts its own samples: a second of them is not quite ours.
      double pitch = 1000 * 8000 / rate;
      await().atMost(PATIENCE).until(() -> call.recorded().length > 5 * 8000);
      await().atMost(PATIENCE).until(() -> near(call.hearing(), pitch));
      await().until(() -> board.here(LEG).hearing().hears(440));
    }
  }

  /** Most of what is heard; a frame of a sample more is a little lower. */
  private static boolean near(Hearing hearing, double pitch) {
    return hearing.loudness() > -20 && hearing.loudness() - hearing.level(pitch) < 3;
  }

  /**
   * Much worse than any modem, so that little time tells: by our clock, 21 frames of 6 s would be
   * missing. A busy machine makes gaps of its own, so a stretch is waited for in which it does not.
   */
  @Test
  void aFastModemIsGivenAsMuchAsItTakes() throws Exception {
    try (Switchboard board = new Switchboard(clock(8600))) {
      SimCall call = talking(board);
      board.here(LEG).play(1000);

      int[] samplesAndGaps = {0, 0};
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                int samples = call.recorded().length;
                if (call.gaps() - samplesAndGaps[1] > 8) {
                  samplesAndGaps[0] = samples;
                  samplesAndGaps[1] = call.gaps();
                }
                return samples - samplesAndGaps[0] > 6 * 8000;
              });
    }
  }

  @Test
  void aSlowModemIsGivenNoMoreThanItTakes() throws Exception {
    try (Switchboard board = new Switchboard(clock(7860))) {
      SimCall call = talking(board);
      board.here(LEG).play(1000);

      await().atMost(PATIENCE).until(() -> call.recorded().length > 12 * 8000);

      // By our clock, 1,700 samples would have piled up, and more by and by.
      await().atMost(PATIENCE).until(() -> call.backlog() < 1_000);
      await().atMost(PATIENCE).until(() -> leastQuiet(call.recorded()) < 3);
    }
  }

  /** Of the best three seconds: their tenths in which something is missing. */
  private static int leastQuiet(short[] samples) {
    int least = 30;
    for (int from = 8000; from + 30 * WINDOW < samples.length; from += WINDOW) {
      int quiet = 0;
      for (int tenth = 0; tenth < 30; tenth++) {
        quiet += loudness(samples, from + tenth * WINDOW) < 5_700 ? 1 : 0;
      }
      least = Math.min(least, quiet);
    }
    return least;
  }

  private static double loudness(short[] samples, int from) {
    double sum = 0;
    for (int i = from; i < from + WINDOW; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return Math.sqrt(sum / WINDOW);
  }
}
