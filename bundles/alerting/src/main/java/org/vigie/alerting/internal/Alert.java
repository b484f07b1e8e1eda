package org.vigie.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vigie.alerting.internal.Stage.Done;
import org.vigie.alerting.internal.Stage.Searching;
import org.vigie.alerting.internal.Stage.Taken;
import org.vigie.api.alert.AlertEvent.AlertRaised;
import org.vigie.api.alert.AlertId;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Strategy;
import org.vigie.api.text.MessageId;

/**
 * An alert, as the fold of its events ({@link Fold}) and of nothing else.
 *
 * @param raised what it began with
 */
record Alert(
    AlertId id, AlertRaised raised, Talk talk, NoticeList notices, Voice voice, Stage stage) {

  static Alert of(AlertId id, AlertRaised raised) {
    return new Alert(
        id,
        raised,
        Talk.of(raised.message()),
        NoticeList.NONE,
        Voice.none(raised.at()),
        new Searching(Level.none(raised.at())));
  }

  /** Whether somebody sent a text who can be answered by one; a caller sent none. */
  static boolean answerable(AlertRaised raised) {
    return raised.call().isEmpty() && raised.from().answerable();
  }

  Policy policy() {
    return raised.policy();
  }

  Optional<Level> level() {
    return stage instanceof Searching s ? Optional.of(s.level()) : Optional.empty();
  }

  /** Who has it now. */
  Optional<String> holder() {
    return stage instanceof Taken t ? Optional.of(t.by()) : Optional.empty();
  }

  boolean isOpen() {
    return stage instanceof Searching;
  }

  boolean isClosed() {
    return stage instanceof Done;
  }

  /** The number of the level that is the pause between two rounds. */
  int rest() {
    return policy().steps().size() + 2;
  }

  /** Whether at this level nobody is asked until somebody is on call. */
  boolean waits(Level level) {
    return level.number() > 0 && level.number() != rest() && level.persons().isEmpty();
  }

  /** Whether the persons of a level are asked one after another. */
  boolean inTurn(int level) {
    return level < 1
        || level > policy().steps().size()
        || policy().steps().get(level - 1).strategy() == Strategy.SEQUENTIAL;
  }

  /** When something is to be done about it, if nothing happens; empty: when a text is given. */
  Optional<Instant> deadline() {
    Optional<Instant> step = stepDue();
    Optional<Instant> call = callDue();
    return call.isPresent() && step.filter(at -> at.isBefore(call.get())).isEmpty() ? call : step;
  }

  /** When it is to be told by voice. */
  Optional<Instant> callDue() {
    return level().filter(level -> !waits(level)).isPresent()
        ? policy().alert().voiceAfter().flatMap(voice::due)
        : Optional.empty();
  }

  /** When the search goes on, or who has it is reminded. */
  Optional<Instant> stepDue() {
    Duration patience = policy().alert().repeatAfter();
    if (stage instanceof Taken t) {
      return Optional.of(t.reminded().plus(policy().alert().closeReminder()));
    } else if (stage instanceof Searching s) {
      Asking asking = s.level().asking();
      if (s.level().number() == rest()) {
        return Optional.of(asking.since().plus(Rest.after(s.level().round(), patience)));
      }
      return asking.waitingFor().isEmpty()
          ? Optional.of(asking.since().plus(patience))
          : Optional.empty();
    }
    return Optional.empty();
  }

  Alert with(Stage now) {
    return new Alert(id, raised, talk, notices, voice, now);
  }

  Alert with(Level now) {
    return with(new Searching(now));
  }

  Alert with(NoticeList now) {
    return new Alert(id, raised, talk, now, voice, stage);
  }

  Alert with(Voice now) {
    return new Alert(id, raised, talk, notices, now, stage);
  }

  Alert with(Talk now) {
    return new Alert(id, raised, now, notices, voice, stage);
  }

  /** Whether a text told somebody of it. */
  boolean told(MessageId message) {
    return notices.of(message).findAny().isPresent();
  }
}
