package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.List;
import org.vigie.api.call.CallCommand.ToneHeard;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.PlaybackEnded;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.TestReached;
import org.vigie.api.call.CallEvent.ToneDetected;
import org.vigie.api.voice.Prompt;

/** The appliance calls itself: it goes through the flow, but rings nobody and leaves no message. */
final class LineTested {
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private LineTested() {}

  /** The test is where a person's telephone would ring, or somebody's message would be taken. */
  static void reached(Turn turn) {
    Flow.answer(turn);
    turn.note(new TestReached(turn.now()));
    play(turn, LineTones.OF_THE_LINE, LineTones.LENGTH);
    turn.act(new CallEffect.ListenForTone(turn.leg(0), LineTones.OF_THE_TESTER));
  }

  static void heard(Turn turn, Phase.Tested tested, ToneHeard command) {
    if (command.hertz() == LineTones.OF_THE_TESTER && !tested.heard()) {
      turn.note(new ToneDetected(turn.now(), 0, command.hertz()));
      play(turn, LineTones.HEARD, LineTones.HEARD_LENGTH);
    }
  }

  /** The tone has been sent, or counts as sent. */
  static void played(Turn turn, Phase.Tested tested) {
    turn.note(new PlaybackEnded(turn.now(), 0, tested.playback()));
    Ending.unaccepted(turn, tested.heard() ? "a line test was heard" : "a line test was not heard");
  }

  private static void play(Turn turn, int hertz, Duration length) {
    turn.play(0, Purpose.TEST, List.of(new Prompt.Tone(hertz, length)), length.plus(MARGIN));
  }
}
