package org.vigie.notices.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.RankOnCall;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Node.CallBack;
import org.vigie.api.setup.Node.HearMessages;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.notices.internal.CallWording;
import org.vigie.notices.internal.LineTeams;
import org.vigie.oncall.api.OnCallResolver;

/** Who is told of a call by SMS, as its line's {@code notify} says, and in which words. */
public final class CallNotices {
  private final SetupIndex setup;
  private final OnCallResolver oncall;
  private final Function<PhoneNumber, String> display;

  /**
   * @param oncall made of the same setup
   * @param display writes a number the way people read it
   */
  public CallNotices(
      SetupIndex setup, OnCallResolver oncall, Function<PhoneNumber, String> display) {
    this.setup = setup;
    this.oncall = oncall;
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
    if (line.isEmpty() || !concerns(call, line.get())) {
      return List.of();
    }
    CallWording wording = new CallWording(call, line.get(), setup, display);
    return told(call, line.get(), alerted).stream()
        .flatMap(id -> setup.person(id).stream())
        .flatMap(person -> person.sms().stream().map(to -> owed(line.get(), to, person, wording)))
        .toList();
  }

  /** Whoever ought to know of an alert or of a test that failed is told by the alert itself. */
  private static boolean concerns(CallRecord call, Line line) {
    boolean ours =
        call.path().stream()
            .map(line.nodes()::get)
            .anyMatch(node -> node instanceof CallBack || node instanceof HearMessages);
    boolean asked =
        call.details().kind() == CallKind.INCOMING || call.details().callBackOf().isPresent();
    return call.alert().isEmpty() && asked && !ours;
  }

  private static OwedText owed(Line line, PhoneNumber to, Person person, CallWording wording) {
    PhoneNumber from = line.numbers().get(0);
    return OwedText.toPerson(Purpose.NOTICE, line.id(), from, to, person.id(), wording.to(person));
  }

  private Set<String> told(CallRecord call, Line line, boolean alerted) {
    Set<String> persons = new LinkedHashSet<>();
    Notify notices = line.notices();
    if (!call.verdict().equals(Optional.of(Verdict.REFUSED))) {
      persons.addAll(of(notices.everyCall(), call, line));
    }
    if (call.missed()) {
      persons.addAll(of(notices.missed(), call, line));
    }
    if (call.verdict().equals(Optional.of(Verdict.VOICEMAIL))) {
      persons.addAll(of(notices.voicemail(), call, line));
    }
    if (call.missed() && call.verdict().equals(Optional.of(Verdict.CUT))) {
      // SPEC, « Ringing people » 10: whatever the line says, a restart never ends in silence.
      onCall(call, line).forEach(persons::add);
    }
    if (alerted) {
      // The alert wakes them until one has heard it: nobody is told twice.
      Set<String> managers =
          notices.voicemail().contains(Recipient.MANAGERS)
              ? Set.copyOf(of(List.of(Recipient.MANAGERS), call, line))
              : Set.of();
      onCall(call, line).filter(id -> !managers.contains(id)).forEach(persons::remove);
    }
    return persons;
  }

  private List<String> of(List<Recipient> recipients, CallRecord call, Line line) {
    return recipients.stream().flatMap(recipient -> of(recipient, call, line)).toList();
  }

  private Stream<String> of(Recipient recipient, CallRecord call, Line line) {
    return switch (recipient) {
      case MANAGERS -> teams(call, line).flatMap(team -> team.managers().stream());
      case TRIED -> call.attempts().stream().flatMap(attempt -> attempt.person().stream());
      case ON_CALL -> onCall(call, line);
    };
  }

  private Stream<String> onCall(CallRecord call, Line line) {
    return teams(call, line)
        .flatMap(team -> oncall.at(team.id(), call.startedAt()).stream())
        .map(OnCall::ranks)
        .flatMap(List::stream)
        .map(RankOnCall::persons)
        .flatMap(List::stream);
  }

  /** The teams that were searched; all of the line where the call came to none. */
  private Stream<Team> teams(CallRecord call, Line line) {
    List<Team> met = teams(call.path().stream().map(line.nodes()::get));
    return met.isEmpty() ? teams(line.nodes().values().stream()).stream() : met.stream();
  }

  private List<Team> teams(Stream<Node> nodes) {
    return nodes
        .filter(Objects::nonNull)
        .flatMap(node -> LineTeams.named(node).stream())
        .distinct()
        .sorted()
        .flatMap(id -> setup.team(id).stream())
        .toList();
  }
}
