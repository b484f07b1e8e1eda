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
record Alert(AlertId id, AlertRaised raised, Talk talk, NoticeList notices, Stage stage) {
  /** A search that came to its end begins anew no sooner than this. */
  private static final Duration SHORTEST_REST = Duration.ofMinutes(15);

  static Alert of(AlertId id, AlertRaised raised) {
    return new Alert(
        id,
        raised,
        Talk.of(raised.message()),
        NoticeList.NONE,
        new Searching(Level.none(raised.at())));
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

  /** Whether the persons of a level are asked one after another. */
  boolean inTurn(int level) {
    return level < 1
        || level > policy().steps().size()
        || policy().steps().get(level - 1).strategy() == Strategy.SEQUENTIAL;
  }

  /** When something is to be done about it, if nothing happens; empty: when a text is given. */
  Optional<Instant> deadline() {
    Duration patience = policy().alert().repeatAfter();
    if (stage instanceof Taken t) {
      return Optional.of(t.reminded().plus(policy().alert().closeReminder()));
    } else if (stage instanceof Searching s) {
      Asking asking = s.level().asking();
      if (s.level().number() == rest()) {
        boolean longer = patience.compareTo(SHORTEST_REST) > 0;
        return Optional.of(asking.since().plus(longer ? patience : SHORTEST_REST));
      }
      return asking.waitingFor().isEmpty()
          ? Optional.of(asking.since().plus(patience))
          : Optional.empty();
    }
    return Optional.empty();
  }

  Alert with(Stage now) {
    return new Alert(id, raised, talk, notices, now);
  }

  Alert with(Level now) {
    return with(new Searching(now));
  }

  Alert with(NoticeList now) {
    return new Alert(id, raised, talk, now, stage);
  }

  Alert with(Talk now) {
    return new Alert(id, raised, now, notices, stage);
  }

  /** Whether a text told somebody of it. */
  boolean told(MessageId message) {
    return notices.of(message).findAny().isPresent();
  }
}
