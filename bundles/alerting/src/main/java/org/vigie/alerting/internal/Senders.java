package org.vigie.alerting.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.alerting.api.EntryTeams;
import org.vigie.alerting.api.IncomingMessage;
import org.vigie.alerting.internal.Stage.Taken;
import org.vigie.api.alert.AlertEvent.AlertRaised;
import org.vigie.api.alert.AlertEvent.NoticeOwed;
import org.vigie.api.alert.AlertEvent.TextJoined;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.NoticeKind;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Who;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;

/** What is made of a text of somebody who is none of our persons. */
final class Senders {
  private final Draft draft;
  private final DeskWorld world;

  Senders(Draft draft) {
    this.draft = draft;
    this.world = draft.world();
  }

  /** The alert that the text raised or joined; empty where the line alerts no team. */
  Optional<AlertId> received(Incoming in, Line line, PhoneNumber called) {
    Optional<AlertId> open = draft.book().conversation(called, in.message().from());
    Optional<AlertId> alert =
        open.isPresent() ? Optional.of(join(in, open.get())) : raise(in, line, called);
    alert.ifPresent(id -> reply(id, line.smsReply().received()));
    return alert;
  }

  /** The line's own answer, where it has one and the sender can be answered. */
  void reply(AlertId id, Optional<String> text) {
    AlertRaised raised = draft.alert(id).raised();
    if (text.isPresent() && Alert.answerable(raised)) {
      draft.owe(
          OwedText.conversation(
                  Purpose.REPLY, raised.line(), raised.called(), raised.from(), text.get())
              .about(id));
    }
  }

  private Optional<AlertId> raise(Incoming in, Line line, PhoneNumber called) {
    IncomingMessage message = in.message();
    OwnAlerts.Matter matter =
        new OwnAlerts.Matter(
            line.id(), called, message.from(), in.id(), message.text(), Optional.empty());
    return EntryTeams.first(line, world.setup().setup(), world.now())
        .flatMap(team -> new OwnAlerts(draft).begin(team, matter));
  }

  private AlertId join(Incoming in, AlertId id) {
    draft.note(id, new TextJoined(world.now(), in.id(), in.message().text()));
    Alert alert = draft.alert(id);
    hearing(alert)
        .forEach(p -> draft.note(id, new NoticeOwed(world.now(), p, NoticeKind.FOLLOW_UP)));
    return id;
  }

  private List<String> hearing(Alert alert) {
    if (alert.talk().repeats()) {
      return List.of();
    }
    return alert.stage() instanceof Taken
        ? responsible(alert, world)
        : alert.level().map(Senders::hearing).orElse(List.of());
  }

  /** Those who were told last; whose text is held back still will read it there. */
  private static List<String> hearing(Level level) {
    return List.copyOf(Sets.without(level.asking().told(), level.passed()));
  }

  /** Who has it, or the managers where that is a user of the console, who has no number. */
  static List<String> responsible(Alert alert, DeskWorld world) {
    List<String> holder =
        alert.holder().stream().filter(by -> Candidates.isReachable(by, world)).toList();
    return holder.isEmpty() ? Candidates.of(new Who.Managers(), alert, world) : holder;
  }
}
