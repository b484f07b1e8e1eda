package org.vigie.alerting.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.alerting.internal.Stage.Taken;
import org.vigie.api.alert.AlertEvent.Acknowledged;
import org.vigie.api.alert.AlertEvent.AlertRaised;
import org.vigie.api.alert.AlertEvent.Closed;
import org.vigie.api.alert.AlertEvent.Declined;
import org.vigie.api.alert.AlertEvent.HandedBack;
import org.vigie.api.alert.AlertEvent.NoticeGiven;
import org.vigie.api.alert.AlertEvent.NoticeOwed;
import org.vigie.api.alert.AlertEvent.NoticeProgressed;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord.Notice;
import org.vigie.api.alert.NoticeKind;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;

/** What persons, users and time do with one alert. */
final class Handling {
  private final Draft draft;
  private final DeskWorld world;

  Handling(Draft draft) {
    this.draft = draft;
    this.world = draft.world();
  }

  /** Takes one that is open; all others who were told, and the sender, are told. */
  void take(AlertId id, String by) {
    List<String> told = draft.alert(id).notices().asked();
    draft.note(id, new Acknowledged(world.now(), by));
    told.stream().filter(p -> !p.equals(by)).forEach(p -> owe(id, p, NoticeKind.TAKEN));
    String line = draft.alert(id).raised().line();
    Optional<String> reply = world.setup().line(line).map(Line::smsReply).flatMap(r -> r.taken());
    new Senders(draft).reply(id, reply);
  }

  /** Somebody else gave it to this person, who has not seen it: they are told what it is. */
  void assign(AlertId id, String by) {
    boolean seen = draft.alert(id).notices().written(by);
    take(id, by);
    if (!seen && Candidates.isReachable(by, world)) {
      owe(id, by, NoticeKind.TAKEN);
    }
  }

  /** A person does not take one that is open. */
  void decline(AlertId id, String by) {
    draft.note(id, new Declined(world.now(), by));
    new Search(draft, id).settle();
  }

  /** A user moves one that is open on, whoever is being asked. */
  void skip(AlertId id, String by) {
    draft.note(id, new Declined(world.now(), by));
    new Search(draft, id).skip();
  }

  void giveBack(AlertId id, String by) {
    draft.note(id, new HandedBack(world.now(), by));
    new Search(draft, id).resume();
  }

  /** Closes it; those who may still believe that somebody is needed hear that it is over. */
  void close(AlertId id, String by) {
    unaware(draft.alert(id)).stream()
        .filter(p -> !p.equals(by))
        .forEach(p -> tellClosed(id, p, by));
    draft.note(id, new Closed(world.now(), by));
  }

  /** Somebody has done what it is about: it is theirs, and closed. */
  void done(AlertId id, String by) {
    Alert alert = draft.alert(id);
    unaware(alert).stream().filter(p -> !p.equals(by)).forEach(p -> tellClosed(id, p, by));
    if (alert.isOpen()) {
      draft.note(id, new Acknowledged(world.now(), by));
    }
    draft.note(id, new Closed(world.now(), by));
  }

  void progressed(AlertId id, MessageId message, MessageState state) {
    Alert alert = draft.alert(id);
    boolean news =
        alert.notices().of(message).anyMatch(n -> n.result().filter(state::equals).isEmpty());
    if (news) {
      draft.note(id, new NoticeProgressed(world.now(), message, state));
      if (alert.isOpen()) {
        new Search(draft, id).settle();
      }
    }
  }

  /** A person's answer to a sender will not arrive: the person must not believe that it did. */
  void answerFailed(MessageRecord out) {
    Optional<AlertId> alert =
        out.alert()
            .flatMap(draft.book()::find)
            .filter(a -> a.talk().messages().contains(out.id()))
            .map(Alert::id);
    if (out.state() == MessageState.FAILED && alert.isPresent()) {
      out.person().ifPresent(person -> sayFailed(alert.get(), person));
    }
  }

  private void sayFailed(AlertId id, String person) {
    AlertRaised raised = draft.alert(id).raised();
    String text = Wording.of(person, world).answerFailed(id);
    world
        .setup()
        .person(person)
        .flatMap(Person::sms)
        .map(
            to ->
                OwedText.toPerson(
                    Purpose.CONVERSATION, raised.line(), raised.called(), to, person, text))
        .ifPresent(owed -> draft.owe(owed.about(id)));
  }

  void due(AlertId id) {
    Alert alert = draft.alert(id);
    if (isDue(alert.callDue())) {
      new Calls(draft).owe(id);
    }
    if (!isDue(alert.stepDue())) {
      return;
    }
    if (alert.stage() instanceof Taken) {
      Senders.responsible(alert, world).forEach(p -> owe(id, p, NoticeKind.REMINDER));
    } else {
      new Search(draft, id).due();
    }
  }

  private boolean isDue(Optional<Instant> at) {
    return at.filter(due -> !due.isAfter(world.now())).isPresent();
  }

  /** Those who were asked and do not know yet that they are not needed any more. */
  private static List<String> unaware(Alert alert) {
    List<String> owed =
        alert
            .notices()
            .owed()
            .filter(n -> n.kind() == NoticeKind.TAKEN)
            .map(Notice::person)
            .toList();
    return alert.isOpen()
        ? alert.notices().asked()
        : owed.stream().filter(p -> alert.holder().filter(p::equals).isEmpty()).toList();
  }

  /** At once and never held back: a closed alert is not taken up again after a restart. */
  private void tellClosed(AlertId id, String person, String by) {
    Alert alert = draft.alert(id);
    world
        .setup()
        .person(person)
        .flatMap(Person::sms)
        .map(
            to ->
                OwedText.toPerson(
                    Purpose.NOTICE,
                    alert.raised().line(),
                    alert.raised().called(),
                    to,
                    person,
                    Wording.of(person, world)
                        .closedBy(id, Group.lineName(alert, world), Names.of(by, world))))
        .map(text -> draft.owe(text.about(id)))
        .ifPresent(m -> draft.note(id, given(person, m)));
  }

  private NoticeGiven given(String person, MessageId message) {
    return new NoticeGiven(world.now(), person, NoticeKind.TAKEN, message, false);
  }

  private void owe(AlertId id, String person, NoticeKind kind) {
    draft.note(id, new NoticeOwed(world.now(), person, kind));
  }
}
