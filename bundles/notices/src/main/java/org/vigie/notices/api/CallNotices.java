package org.vigie.notices.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.notices.internal.CallWording;
import org.vigie.notices.internal.Concerned;
import org.vigie.oncall.api.OnCallResolver;

/** Who is told of a call by SMS, as its line's {@code notify} says, and in which words. */
public final class CallNotices {
  private final SetupIndex setup;
  private final Concerned concerned;
  private final Function<PhoneNumber, String> display;

  /**
   * @param oncall made of the same setup
   * @param display writes a number the way people read it
   */
  public CallNotices(
      SetupIndex setup, OnCallResolver oncall, Function<PhoneNumber, String> display) {
    this.setup = setup;
    concerned = new Concerned(setup, oncall);
    this.display = display;
  }

  /**
   * The texts that a call owes once it is over, one for each person; those who have no number for
   * texts get none. None for what is nobody's call for help: one by which the appliance told of an
   * alert or tested a line, and one of a person of ours who calls back or hears messages.
   *
   * @param alerted the message that was left is an alert, which tells those on call
   */
  public List<OwedText> of(CallRecord call, boolean alerted) {
    Optional<Line> line = setup.line(call.line());
    if (line.isEmpty() || !Concerned.anybody(call, line.get())) {
      return List.of();
    }
    CallWording wording = new CallWording(call, line.get(), setup, display);
    return told(call, line.get(), alerted).stream()
        .flatMap(id -> setup.person(id).stream())
        .flatMap(person -> person.sms().stream().map(to -> owed(line.get(), to, person, wording)))
        .toList();
  }

  private static OwedText owed(Line line, PhoneNumber to, Person person, CallWording wording) {
    PhoneNumber from = line.numbers().get(0);
    return OwedText.toPerson(Purpose.NOTICE, line.id(), from, to, person.id(), wording.to(person));
  }

  private Set<String> told(CallRecord call, Line line, boolean alerted) {
    Set<String> persons = new LinkedHashSet<>();
    Notify notices = line.notices();
    if (!call.verdict().equals(Optional.of(Verdict.REFUSED))) {
      persons.addAll(concerned.of(notices.everyCall(), call, line));
    }
    if (call.missed()) {
      persons.addAll(concerned.of(notices.missed(), call, line));
    }
    if (call.verdict().equals(Optional.of(Verdict.VOICEMAIL))) {
      persons.addAll(concerned.of(notices.voicemail(), call, line));
    }
    if (call.missed() && call.verdict().equals(Optional.of(Verdict.CUT))) {
      // SPEC, « Ringing people » 10: whatever the line says, a restart never ends in silence.
      concerned.onCall(call, line).forEach(persons::add);
    }
    if (alerted) {
      // The alert wakes them until one has heard it: nobody is told twice.
      Set<String> managers =
          notices.voicemail().contains(Recipient.MANAGERS)
              ? Set.copyOf(concerned.of(List.of(Recipient.MANAGERS), call, line))
              : Set.of();
      concerned.onCall(call, line).filter(id -> !managers.contains(id)).forEach(persons::remove);
    }
    return persons;
  }
}
