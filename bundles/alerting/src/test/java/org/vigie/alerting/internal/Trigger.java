package org.vigie.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.Purpose;

/** What can happen to an alert. */
enum Trigger {
  SENDER("sender", duty -> duty.text(Station.SENDER, "Alors ?")),
  OK("OK", duty -> duty.says("alice", "OK 1")),
  OTHERS_OK("OK of another", duty -> duty.says("bruno", "OK 1")),
  NON("NON", duty -> duty.says("alice", "NON 1")),
  FIN("FIN", duty -> duty.says("alice", "FIN 1")),
  ANSWER("answer", duty -> duty.says("alice", "J'arrive")),
  USER_TAKES("user takes", duty -> duty.acknowledge(1, "admin")),
  USER_PASSES("user passes", duty -> duty.passOn(1, "admin")),
  USER_CLOSES("user closes", duty -> duty.close(1, "admin")),
  DELIVERED("delivered", duty -> progress(duty, MessageState.DELIVERED)),
  FAILED("failed", duty -> progress(duty, MessageState.FAILED)),
  PRESSED("key in a call", duty -> duty.callEnds(Trigger.call(duty), Optional.of("bruno"))),
  CALL_OVER("call over", duty -> duty.callEnds(Trigger.call(duty), Optional.empty())),
  DEADLINE("deadline", Trigger::deadline);

  private final String word;
  private final Consumer<Duty> pull;

  Trigger(String word, Consumer<Duty> pull) {
    this.word = word;
    this.pull = pull;
  }

  String word() {
    return word;
  }

  void pull(Duty duty) {
    pull.accept(duty);
  }

  /** The last that was given out, or one that there never was. */
  private static TellAlert call(Duty duty) {
    List<TellAlert> calls = duty.calls();
    return calls.isEmpty()
        ? new TellAlert(
            duty.freshCall(), duty.now(), new AlertId(1), "", Office.NUMBER, Office.TEAM, "")
        : calls.get(calls.size() - 1);
  }

  private static void progress(Duty duty, MessageState state) {
    Optional<MessageRecord> notice =
        duty.newTexts().stream()
            .filter(t -> t.purpose() == Purpose.ALERT)
            .reduce((first, second) -> second);
    notice.ifPresent(text -> duty.progressed(text, state));
  }

  private static void deadline(Duty duty) {
    Optional<Instant> due = duty.board().nextDeadline();
    due.ifPresent(at -> duty.passes(Duration.between(duty.now(), at)));
  }
}
