package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.TestLine;
import org.vigie.api.call.CallCommand.ToneHeard;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.AnswerAwaited;
import org.vigie.api.call.CallEvent.AnswerKey;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.LineTestJudged;
import org.vigie.api.call.CallEvent.LineTestStarted;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.ToneDetected;
import org.vigie.api.call.Candidate;
import org.vigie.api.voice.Prompt;
import org.vigie.callflow.api.CallWorld;
import org.vigie.callflow.api.Decision;

/**
 * We call a line of our own, as a caller would. Where a person's telephone would ring, the line
 * sends a tone; we answer it by another; and the line says by a third that it has heard us.
 */
final class LineTests {
  private static final Duration BETWEEN_KEYS = Duration.ofSeconds(3);
  private static final int LEG = 1;

  private LineTests() {}

  static Decision decide(TestLine test, CallWorld world) {
    LineTestStarted event =
        new LineTestStarted(
            test.at(), test.line(), test.called(), test.trunk(), test.keys(), test.by());
    Turn turn = Turn.of(test.call(), event, Origin.Ours.of(event), world);
    Candidate line = new Candidate(Optional.empty(), test.called());
    turn.note(new AttemptStarted(turn.now(), LEG, 1, line, turn.now().plus(Desk.Testing.LONGEST)));
    turn.act(
        new CallEffect.Dial(
            turn.leg(LEG),
            test.called(),
            Searches.identity(turn, Optional.empty()),
            true,
            test.trunk()));
    return turn.decision();
  }

  static void answered(Turn turn, int leg) {
    Ending.end(turn, leg, AttemptResult.ACCEPTED, "");
  }

  static void due(Turn turn, Desk.Testing testing) {
    if (!Due.is(testing.keyAt(), turn.now()) || Due.is(Optional.of(testing.until()), turn.now())) {
      judge(turn, testing, "it took longer than " + Desk.Testing.LONGEST.toSeconds() + " s");
    } else if (testing.sent() < keys(turn).length()) {
      char key = keys(turn).charAt(testing.sent());
      turn.note(new AnswerKey(turn.now(), key, turn.now().plus(BETWEEN_KEYS)));
      turn.act(new CallEffect.SendKeys(turn.leg(LEG), String.valueOf(key)));
    } else {
      turn.note(new AnswerAwaited(turn.now(), testing.until()));
      turn.act(new CallEffect.ListenForTone(turn.leg(LEG), LineTones.OF_THE_LINE));
    }
  }

  static void heard(Turn turn, ToneHeard tone) {
    boolean news =
        turn.call().phase() instanceof Desk.Testing testing
            && testing.keyAt().isEmpty()
            && !testing.heard().contains(tone.hertz());
    if (news && tone.hertz() == LineTones.OF_THE_LINE) {
      turn.note(new ToneDetected(turn.now(), LEG, LineTones.OF_THE_LINE));
      turn.act(new CallEffect.ListenForTone(turn.leg(LEG), LineTones.HEARD));
      turn.loop(
          LEG, Purpose.TEST, List.of(new Prompt.Tone(LineTones.OF_THE_TESTER, LineTones.LENGTH)));
    } else if (news && tone.hertz() == LineTones.HEARD) {
      turn.note(new ToneDetected(turn.now(), LEG, LineTones.HEARD));
      failed(turn);
    }
  }

  /** Nothing more can come: of the test, or of the leg. */
  static void failed(Turn turn) {
    if (turn.call().phase() instanceof Desk.Testing testing) {
      judge(turn, testing, "");
    }
  }

  private static void judge(Turn turn, Desk.Testing testing, String why) {
    boolean passed =
        testing.heard().contains(LineTones.OF_THE_LINE)
            && testing.heard().contains(LineTones.HEARD);
    turn.note(new LineTestJudged(turn.now(), passed, findings(turn, testing, why)));
    if (passed) {
      Ending.conversation(turn, "the line test passed");
    } else {
      Ending.unaccepted(turn, "the line test failed");
    }
  }

  private static List<String> findings(Turn turn, Desk.Testing testing, String why) {
    Attempt attempt = turn.call().ledger().attempts().of(LEG);
    List<String> findings = new ArrayList<>();
    attempt.record().tries().stream()
        .map(t -> t.cause().isEmpty() ? t.trunk() : t.trunk() + ": " + t.cause())
        .forEach(t -> findings.add("by trunk " + t));
    if (attempt.answeredAt().isEmpty()) {
      findings.add("the line was not answered: " + attempt.outcome().cause());
    } else {
      Duration wait = Duration.between(attempt.start().at(), attempt.answeredAt().get());
      findings.add("answered after " + wait.toSeconds() + " s");
      findings.add(testing.sent() + " of " + keys(turn).length() + " keys were pressed");
      findings.add(
          testing.heard().contains(LineTones.OF_THE_LINE)
              ? "the line's tone was heard"
              : "the line's tone was not heard: its flow was not gone through, or no voice comes");
      findings.add(
          testing.heard().contains(LineTones.HEARD)
              ? "the line has heard ours"
              : "the line has not said that it heard ours");
    }
    if (!why.isEmpty()) {
      findings.add(why);
    }
    return findings;
  }

  private static String keys(Turn turn) {
    return turn.call().ledger().origin().test().map(LineTestStarted::keys).orElse("");
  }
}
