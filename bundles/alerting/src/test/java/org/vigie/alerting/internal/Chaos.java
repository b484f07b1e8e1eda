package org.vigie.alerting.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.alerting.api.Errand;
import org.vigie.alerting.api.ErrandOutcome;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;

/** Anything that can happen to a desk, in any order; {@link Watch} looks on. */
final class Chaos {
  /** What happens. */
  enum Kind {
    TEXT,
    PERSON,
    USER_TAKES,
    USER_PASSES,
    USER_CLOSES,
    PROGRESS,
    TIME,
    CALL_ENDS,
    LEAVE,
    CRASH
  }

  /**
   * One happening.
   *
   * @param who which sender, person or user
   * @param what which text, state or span of time
   * @param number of the alert that is meant
   */
  record Push(Kind kind, int who, int what, int number) {}

  private static final List<String> PERSONS =
      List.of("alice", "bruno", "chloe", "dominique", "emil");

  private static final List<String> SAID =
      List.of(
          "OK",
          "OK %d",
          "NON",
          "NON %d",
          "FIN",
          "FIN %d",
          "FIN TOUT",
          "QUI",
          "PRENDRE",
          "OUI",
          "OK E7",
          "ECHANGE Bruno",
          "DEBUT 14:30",
          "AIDE",
          "J'arrive",
          "");

  private static final List<Duration> SPANS =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(1),
          Duration.ofSeconds(60),
          Duration.ofMinutes(5),
          Duration.ofMinutes(21),
          Duration.ofHours(5));

  private final Office[] offices;
  private final Duty duty;
  private final List<MessageRecord> sent = new ArrayList<>();
  private int office;

  Chaos(Office... offices) {
    this.offices = offices;
    duty = new Duty(offices[0]);
  }

  Duty duty() {
    return duty;
  }

  void push(Push push) {
    String user = push.who() % 2 == 0 ? "admin" : person(push);
    switch (push.kind()) {
      case TEXT -> duty.text("+3367000" + (1000 + push.who() % 7), "Panne " + push.what());
      case PERSON -> says(push);
      case USER_TAKES -> duty.acknowledge(push.number(), user);
      case USER_PASSES -> duty.passOn(push.number(), user);
      case USER_CLOSES -> duty.close(push.number(), user);
      case PROGRESS -> progress(push);
      case TIME -> duty.passes(SPANS.get(push.what() % SPANS.size()));
      case CALL_ENDS -> callEnds(push);
      case LEAVE -> duty.setup(offices[++office % offices.length]);
      default -> duty.restart();
    }
    sent.addAll(duty.newTexts());
  }

  private void says(Push push) {
    if (duty.index().person(person(push)).isEmpty()) {
      return;
    }
    duty.says(person(push), SAID.get(push.what() % SAID.size()).formatted(push.number()));
    Optional<Errand> asked = duty.decision().errand();
    asked.ifPresent(a -> duty.performed(a, new ErrandOutcome.Refused("no")));
  }

  private void progress(Push push) {
    MessageState[] states = {MessageState.SENT, MessageState.DELIVERED, MessageState.FAILED};
    if (!sent.isEmpty()) {
      MessageRecord text = sent.get(sent.size() - 1 - push.number() % sent.size());
      duty.progressed(text, states[push.what() % states.length]);
    }
  }

  /** One that runs, or ran. */
  private void callEnds(Push push) {
    List<TellAlert> calls = duty.calls();
    if (!calls.isEmpty()) {
      boolean taken = push.what() % 3 == 0;
      Optional<String> by = taken ? Optional.of(person(push)) : Optional.empty();
      duty.callEnds(calls.get(calls.size() - 1 - push.number() % calls.size()), by);
    }
  }

  private static String person(Push push) {
    return PERSONS.get(push.who() % PERSONS.size());
  }
}
