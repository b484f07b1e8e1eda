package org.vigie.notices.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.RankOnCall;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.notices.internal.CallWording;
import org.vigie.oncall.api.OnCallResolver;

/** Who is told of a call by SMS, as its line's {@code notify} says, and in which words. */
public final class CallNotices {
  private final CallRecord call;
  private final SetupIndex setup;
  private final OnCallResolver oncall;

  private CallNotices(CallRecord call, SetupIndex setup, OnCallResolver oncall) {
    this.call = call;
    this.setup = setup;
    this.oncall = oncall;
  }

  /**
   * The texts that a call owes once it is over, one for each person; those who have no number for
   * texts get none. None for a call by which the appliance told of an alert.
   *
   * @param display writes a number the way people read it
   */
  public static List<OwedText> of(
      CallRecord call,
      Line line,
      SetupIndex setup,
      OnCallResolver oncall,
      Function<PhoneNumber, String> display) {
    if (call.alert().isPresent()) {
      // The appliance itself called: whoever ought to know of an alert is told by SMS anyway.
      return List.of();
    }
    CallWording wording = new CallWording(call, line, setup, display);
    PhoneNumber from = line.numbers().get(0);
    return new CallNotices(call, setup, oncall)
        .told(line).stream()
            .flatMap(id -> setup.person(id).stream())
            .flatMap(
                person -> person.sms().stream().map(to -> owed(line, from, to, person, wording)))
            .toList();
  }

  private static OwedText owed(
      Line line, PhoneNumber from, PhoneNumber to, Person person, CallWording wording) {
    return OwedText.toPerson(Purpose.NOTICE, line.id(), from, to, person.id(), wording.to(person));
  }

  private Set<String> told(Line line) {
    Set<String> persons = new LinkedHashSet<>();
    Notify notices = line.notices();
    if (!call.verdict().equals(Optional.of(Verdict.REFUSED))) {
      notices.everyCall().forEach(recipient -> of(recipient, line).forEach(persons::add));
    }
    if (call.missed()) {
      notices.missed().forEach(recipient -> of(recipient, line).forEach(persons::add));
    }
    if (call.verdict().equals(Optional.of(Verdict.VOICEMAIL))) {
      notices.voicemail().forEach(recipient -> of(recipient, line).forEach(persons::add));
    }
    if (call.missed() && call.verdict().equals(Optional.of(Verdict.CUT))) {
      // SPEC, « Ringing people » 10: whatever the line says, a restart never ends in silence.
      onCall(line).forEach(persons::add);
    }
    return persons;
  }

  private Stream<String> of(Recipient recipient, Line line) {
    return switch (recipient) {
      case MANAGERS -> teams(line).flatMap(team -> team.managers().stream());
      case TRIED -> call.attempts().stream().flatMap(attempt -> attempt.person().stream());
      case ON_CALL -> onCall(line);
    };
  }

  private Stream<String> onCall(Line line) {
    return teams(line)
        .flatMap(team -> oncall.at(team.id(), call.startedAt()).stream())
        .map(OnCall::ranks)
        .flatMap(List::stream)
        .map(RankOnCall::persons)
        .flatMap(List::stream);
  }

  /** The teams that were searched; all of the line where the call came to none. */
  private Stream<Team> teams(Line line) {
    List<Team> met = teams(call.path().stream().map(line.nodes()::get));
    return met.isEmpty() ? teams(line.nodes().values().stream()).stream() : met.stream();
  }

  private List<Team> teams(Stream<Node> nodes) {
    return nodes
        .filter(Objects::nonNull)
        .filter(Node.ToTeam.class::isInstance)
        .map(node -> ((Node.ToTeam) node).team())
        .distinct()
        .sorted()
        .flatMap(id -> setup.team(id).stream())
        .toList();
  }
}
