package org.vigie.alerting.internal;

import java.util.Optional;
import org.vigie.alerting.api.DeskDecision;
import org.vigie.api.alert.AlertId;
import org.vigie.api.text.TextOutcome.Refused;
import org.vigie.api.text.TextOutcome.Why;

/** What a user does with one alert, by console or REST, in their own name or a person's. */
final class Users {
  private final Draft draft;
  private final AlertId id;
  private final String by;
  private final Handling handling;

  Users(Draft draft, AlertId id, String by) {
    this.draft = draft;
    this.id = id;
    this.by = by;
    handling = new Handling(draft);
  }

  /** Each is refused with a reason, or done. */
  Optional<DeskDecision> acknowledge() {
    Optional<DeskDecision> refused = gone().or(this::ofAnother);
    if (refused.isEmpty() && alert().isOpen()) {
      handling.assign(id, by);
    }
    return refused;
  }

  Optional<DeskDecision> passOn() {
    Optional<DeskDecision> refused = gone().or(this::ofAnother);
    if (refused.isEmpty()) {
      pass();
    }
    return refused;
  }

  Optional<DeskDecision> close() {
    Optional<DeskDecision> refused = gone();
    if (refused.isEmpty()) {
      handling.close(id, by);
    }
    return refused;
  }

  private void pass() {
    boolean asked =
        alert().level().filter(level -> level.asking().asked().contains(by)).isPresent();
    if (!alert().isOpen()) {
      handling.giveBack(id, by);
    } else if (asked) {
      handling.decline(id, by);
    } else {
      handling.skip(id, by);
    }
  }

  private Alert alert() {
    return draft.alert(id);
  }

  private Optional<DeskDecision> gone() {
    if (draft.book().find(id).isPresent()) {
      return Optional.empty();
    }
    return draft.book().knew(id)
        ? refusal(Why.CONFLICT, "alert " + id + " is closed")
        : refusal(Why.UNKNOWN, "there is no alert " + id);
  }

  private Optional<DeskDecision> ofAnother() {
    return alert()
        .holder()
        .filter(holder -> !holder.equals(by))
        .flatMap(holder -> refusal(Why.CONFLICT, holder + " has alert " + id));
  }

  private static Optional<DeskDecision> refusal(Why why, String reason) {
    return Optional.of(DeskDecision.of(new Refused(why, reason)));
  }
}
