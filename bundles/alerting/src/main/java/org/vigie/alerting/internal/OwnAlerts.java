package org.vigie.alerting.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.alerting.api.DeskDecision;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.alert.AlertEvent.AlertRaised;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Team;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand.MessageHeard;
import org.vigie.api.text.TextCommand.RaiseAlert;
import org.vigie.api.text.TextOutcome.Refused;
import org.vigie.api.text.TextOutcome.Why;

/** How alerts begin, and those that are about a call: nobody who texted waits for an answer. */
final class OwnAlerts {
  private final Draft draft;
  private final DeskWorld world;

  OwnAlerts(Draft draft) {
    this.draft = draft;
    this.world = draft.world();
  }

  /**
   * What an alert is about.
   *
   * @param message the text that it began with
   * @param call that it is about, where nobody texted
   */
  record Matter(
      String line,
      PhoneNumber called,
      TextAddress from,
      MessageId message,
      String text,
      Optional<CallId> call) {}

  /** An alert begins; empty where there is no such team, or it has no policy. */
  Optional<AlertId> begin(String team, Matter matter) {
    Optional<Policy> policy =
        world.setup().team(team).map(Team::policy).flatMap(world.setup()::policy);
    if (policy.isEmpty()) {
      return Optional.empty();
    }
    AlertId alert = draft.book().nextNumber();
    draft.note(
        alert,
        new AlertRaised(
            world.now(),
            matter.line(),
            matter.called(),
            team,
            matter.from(),
            matter.message(),
            matter.text(),
            policy.get(),
            planned(team),
            matter.call()));
    new Search(draft, alert).begin();
    return Optional.of(alert);
  }

  private OnCall planned(String team) {
    return world
        .oncall()
        .at(team, world.now())
        .orElseGet(() -> new OnCall(team, world.now(), OnCall.State.GAP, List.of()));
  }

  /**
   * Something of ours is to be taken care of.
   *
   * @return the text that stands for it in the store, with its key; else why there is no alert
   */
  Optional<MessageRecord> raise(RaiseAlert command) {
    MessageId id = draft.freshId();
    Matter matter =
        new Matter(
            command.line(), command.called(), command.from(), id, command.text(), command.call());
    return begin(command.team(), matter).map(alert -> record(id, command, alert));
  }

  static DeskDecision refused(RaiseAlert command) {
    String reason = "there is no team %s with a policy".formatted(command.team());
    return DeskDecision.of(new Refused(Why.UNKNOWN, reason));
  }

  private MessageRecord record(MessageId id, RaiseAlert command, AlertId alert) {
    return new MessageRecord(
        id,
        Direction.IN,
        Purpose.INCOMING,
        Optional.of(command.line()),
        command.from(),
        TextAddress.of(command.called()),
        command.text(),
        false,
        MessageState.RECEIVED,
        Optional.empty(),
        world.now(),
        List.of(),
        Optional.empty(),
        Optional.of(alert),
        Optional.of(command.idempotencyKey()),
        false);
  }

  /** Who has heard the message of a call has taken care of it. */
  void heard(MessageHeard command) {
    draft
        .book()
        .ofCall(command.call())
        .ifPresent(alert -> new Handling(draft).done(alert, command.by()));
  }
}
