package org.vigie.alerting.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.alert.AlertEvent.AlertRaised;
import org.vigie.api.alert.AlertEvent.VoiceCallOver;
import org.vigie.api.alert.AlertEvent.VoiceCallOwed;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Person;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextAddress;

/** Voice calls that tell of alerts: made, and what their end means. */
final class Calls {
  private final Draft draft;
  private final DeskWorld world;

  Calls(Draft draft) {
    this.draft = draft;
    this.world = draft.world();
  }

  /** Has an alert told by voice. */
  void owe(AlertId id) {
    Alert alert = draft.alert(id);
    VoiceCallOwed owed = new VoiceCallOwed(world.now(), draft.freshCall(), said(alert));
    draft.note(id, owed);
    draft.call(command(alert, owed));
  }

  /** The calls that are not known to be over. */
  static List<TellAlert> open(Book book) {
    return book.all().stream()
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .flatMap(alert -> alert.voice().running().map(owed -> command(alert, owed)).stream())
        .toList();
  }

  /**
   * A call is over.
   *
   * @param cut it was given out before a restart, which ended it
   */
  void ended(AlertId id, CallId call, Optional<String> by, boolean cut) {
    boolean runs = draft.book().find(id).filter(alert -> runs(alert, call)).isPresent();
    Optional<String> person = by.map(this::person);
    if (runs) {
      draft.note(id, new VoiceCallOver(world.now(), call, person));
    }
    if (person.isPresent()) {
      pressed(id, person.get());
    } else if (runs && cut && draft.alert(id).isOpen()) {
      owe(id);
    }
  }

  /** Who pressed the key has the alert, or hears who has. */
  private void pressed(AlertId id, String by) {
    Optional<Alert> alert = draft.book().find(id);
    if (alert.isEmpty()) {
      say(by, Optional.empty(), Wording.of(by, world).noSuchAlert(id));
    } else if (alert.get().isOpen()) {
      new Handling(draft).assign(id, by);
    } else if (alert.get().holder().filter(by::equals).isEmpty()) {
      String holder = Names.of(alert.get().holder().orElse(""), world);
      Group group = Group.of(List.of(alert.get()), world);
      say(by, alert, Wording.of(by, world).alreadyTaken(group, holder));
    }
  }

  private void say(String to, Optional<Alert> about, String text) {
    Optional<PhoneNumber> sms = world.setup().person(to).flatMap(Person::sms);
    sms.ifPresent(
        number ->
            draft.owe(
                new OwedText(
                    Purpose.CONVERSATION,
                    about.map(alert -> alert.raised().line()),
                    about.map(alert -> alert.raised().called()),
                    false,
                    TextAddress.of(number),
                    text,
                    Optional.of(to),
                    about.map(Alert::id))));
  }

  /** Where a step of the policy is a bare number, it may be a person's all the same. */
  private String person(String by) {
    return PhoneNumber.isE164(by)
        ? world.setup().person(new PhoneNumber(by)).map(Person::id).orElse(by)
        : by;
  }

  private String said(Alert alert) {
    Wording words = Wording.ofLine(alert.raised().line(), world);
    return words.spoken(
        alert.id(), Group.lineName(alert, world), Composition.spoken(alert, words.emptyText()));
  }

  private static boolean runs(Alert alert, CallId call) {
    return alert.voice().running().filter(owed -> owed.call().equals(call)).isPresent();
  }

  private static TellAlert command(Alert alert, VoiceCallOwed owed) {
    AlertRaised raised = alert.raised();
    return new TellAlert(
        owed.call(),
        owed.at(),
        alert.id(),
        raised.line(),
        raised.called(),
        raised.team(),
        owed.text());
  }
}
