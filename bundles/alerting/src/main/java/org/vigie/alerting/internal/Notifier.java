package org.vigie.alerting.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.alert.AlertEvent.NoticeDropped;
import org.vigie.api.alert.AlertEvent.NoticeGiven;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord.Notice;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Person;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;

/** Gives persons the texts that they are owed: the last thing that each decision does. */
final class Notifier {
  private final Draft draft;
  private final DeskWorld world;

  Notifier(Draft draft) {
    this.draft = draft;
    this.world = draft.world();
  }

  /** Writes down all that may leave now. */
  void release() {
    Pagers pagers = draft.book().pagers();
    for (Optional<PagerKey> key = pagers.nextReady(world.now());
        key.isPresent();
        key = pagers.nextReady(world.now())) {
      PagerKey ready = key.get();
      pagers.leaving(ready, world.now()).forEach(batch -> give(ready, batch));
    }
  }

  private void give(PagerKey key, List<Pager.Held> batch) {
    List<AlertId> alerts = batch.stream().map(Pager.Held::alert).distinct().toList();
    Optional<PhoneNumber> sms = world.setup().person(key.person()).flatMap(Person::sms);
    if (sms.isEmpty()) {
      alerts.forEach(alert -> dropAll(alert, key));
      return;
    }
    List<Alert> told = alerts.stream().map(draft::alert).toList();
    Composition text = new Composition(key, told, world);
    MessageId message = draft.owe(text(key, told, sms.get(), text.text()));
    for (AlertId alert : alerts) {
      for (Notice notice : owed(alert, key)) {
        draft.note(
            alert,
            new NoticeGiven(world.now(), key.person(), notice.kind(), message, alerts.size() > 1));
      }
    }
  }

  private void dropAll(AlertId id, PagerKey key) {
    owed(id, key)
        .forEach(n -> draft.note(id, new NoticeDropped(world.now(), key.person(), n.kind())));
    if (draft.alert(id).isOpen()) {
      new Search(draft, id).settle();
    }
  }

  private List<Notice> owed(AlertId id, PagerKey key) {
    return draft.alert(id).notices().owed().filter(key::isFor).toList();
  }

  private OwedText text(PagerKey key, List<Alert> alerts, PhoneNumber to, String text) {
    Alert first = alerts.get(0);
    OwedText owed =
        OwedText.toPerson(
            purpose(key.bucket()),
            first.raised().line(),
            first.raised().called(),
            to,
            key.person(),
            text);
    return alerts.size() == 1 ? owed.about(first.id()) : owed;
  }

  private static Purpose purpose(PagerKey.Bucket bucket) {
    return switch (bucket) {
      case ALERTS -> Purpose.ALERT;
      case FOLLOW_UPS -> Purpose.CONVERSATION;
      case NEWS -> Purpose.NOTICE;
    };
  }
}
