package org.vigie.gsm.internal.voice;

import static org.assertj.core.api.Assertions.assertThat;
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
  private static final Duration PATIENCE = Duration.ofSeconds(40);

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

  /** Much worse than any modem, so that little time tells, and a busy machine does not. */
  @Test
  void aFastModemIsGivenAsMuchAsItTakes() throws Exception {
    try (Switchboard board = new Switchboard(clock(8600))) {
      SimCall call = talking(board);
      board.here(LEG).play(1000);

      await().atMost(PATIENCE).until(() -> call.recorded().length > 12 * 8000);

      // By our clock, 42 frames of those 12 s would be missing.
      assertThat(call.gaps()).isLessThan(30);
    }
  }

  @Test
  void aSlowModemIsGivenNoMoreThanItTakes() throws Exception {
    try (Switchboard board = new Switchboard(clock(7860))) {
      SimCall call = talking(board);
      board.here(LEG).play(1000);

      await().atMost(PATIENCE).until(() -> call.recorded().length > 12 * 8000);

      // By our clock, 1,700 samples would have piled up.
      assertThat(call.lost()).isZero();
      assertThat(call.backlog()).isLessThan(1_000);
      assertThat(quiet(call.recorded())).isLessThan(20);
    }
  }

  /** Tenths of seconds, after the first second, in which something is missing. */
  private static int quiet(short[] samples) {
    int quiet = 0;
    for (int from = 8000; from + WINDOW < samples.length; from += WINDOW) {
      double sum = 0;
      for (int i = from; i < from + WINDOW; i++) {
        sum += (double) samples[i] * samples[i];
      }
      quiet += Math.sqrt(sum / WINDOW) < 5_700 ? 1 : 0;
    }
    return quiet;
  }
}
