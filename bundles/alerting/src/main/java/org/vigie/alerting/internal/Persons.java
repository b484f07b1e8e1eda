package org.vigie.alerting.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.alerting.api.EntryTeams;
import org.vigie.alerting.api.Errand;
import org.vigie.alerting.api.ErrandOutcome;
import org.vigie.alerting.api.Order;
import org.vigie.alerting.api.TakeOver;
import org.vigie.api.alert.AlertEvent.AlertRaised;
import org.vigie.api.alert.AlertEvent.Answered;
import org.vigie.api.alert.AlertId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.RankOnCall;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.Team;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;

/** What is made of a text of one of our persons: a command, or an answer to a sender. */
final class Persons {
  private static final int NEXT_SHIFTS = 5;

  private final Draft draft;
  private final DeskWorld world;
  private final Incoming in;
  private final String person;
  private final Wording words;
  private final Asks asks;
  private final Optional<Command> command;

  Persons(Draft draft, Incoming in, String person) {
    this.draft = draft;
    this.world = draft.world();
    this.in = in;
    this.person = person;
    words = Wording.of(person, world);
    asks = new Asks(draft.book(), world, person);
    command = Command.of(in.message().text()).flatMap(this::meant);
  }

  private Optional<Command> meant(Command read) {
    boolean alone = read.alert().isEmpty() && read.words().isEmpty();
    if (read.verb() != Command.Verb.YES) {
      return Optional.of(read);
    }
    return alone && !asks.since() ? Optional.empty() : Optional.of(read.as(Command.Verb.TAKE));
  }

  /** What is carried out elsewhere: nothing is answered before it is done. */
  Optional<Errand> errand() {
    Optional<Errand> takeOver = command.flatMap(this::takeOver);
    return takeOver.or(
        () ->
            command
                .flatMap(c -> new PlanningOrders(draft, person, asks, in.message().at()).of(c))
                .map(order -> new Order(order, in.message())));
  }

  private Optional<Errand> takeOver(Command command) {
    return Optional.of(command)
        .filter(c -> c.verb() == Command.Verb.TAKE_OVER)
        .flatMap(c -> team())
        .map(team -> new TakeOvers(world, team, person))
        .filter(asking -> asking.first().filter(person::equals).isEmpty())
        .map(asking -> asking.asked(in.message()));
  }

  /** The alert that the text is about. */
  Optional<AlertId> received() {
    return command.isPresent() ? obey(command.get()) : relay();
  }

  /** Tells what became of an errand. */
  void performed(Errand errand, ErrandOutcome outcome) {
    boolean takesOver = errand instanceof TakeOver;
    if (outcome instanceof ErrandOutcome.Refused refused) {
      String reason = refused.reason();
      say(takesOver ? words.takeOverRefused(reason) : words.refused(reason));
    } else if (outcome instanceof ErrandOutcome.Done done) {
      say(errand instanceof TakeOver takeOver ? tookOver(takeOver) : done.answer());
    } else {
      say(words.notNow());
    }
  }

  private void say(String text) {
    if (!text.isBlank()) {
      answer(text, Optional.empty());
    }
  }

  private String tookOver(TakeOver asked) {
    String name = Names.ofTeam(asked.team(), world);
    Optional<String> before =
        asked.override().change() instanceof Add
            ? new TakeOvers(world, asked.team(), person).first().filter(p -> !p.equals(person))
            : Optional.empty();
    return before
        .map(p -> words.tookOverBeside(name, Names.of(p, world), asked.until()))
        .orElseGet(() -> words.tookOver(name, asked.until()));
  }

  private Optional<AlertId> obey(Command read) {
    return switch (read.verb()) {
      case TAKE, PASS, CLOSE -> order(read);
      case WHO -> answer(who(), Optional.empty());
      case SCHEDULE -> answer(words.shifts(schedule()), Optional.empty());
      case TAKE_OVER -> answer(noTakeOver(), Optional.empty());
      case YES, SWAP, BEGIN -> throw new IllegalStateException("an errand: " + read);
      case HELP -> answer(words.help(), Optional.empty());
    };
  }

  private Optional<AlertId> order(Command command) {
    Orders orders = new Orders(draft, person);
    List<AlertId> meant = orders.meant(command);
    Optional<AlertId> one = meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    return answer(orders.answer(command, meant), one);
  }

  private String noTakeOver() {
    return team().map(t -> words.alreadyFirst(Names.ofTeam(t, world))).orElseGet(words::noTeam);
  }

  private Optional<AlertId> relay() {
    Optional<AlertId> alert = draft.book().lastTakenBy(person);
    if (alert.isEmpty() || in.message().text().isBlank()) {
      return answer(alert.isEmpty() ? words.reachedNobody() : words.help(), alert);
    }
    AlertId id = alert.get();
    AlertRaised raised = draft.alert(id).raised();
    if (raised.call().isPresent()) {
      answer(words.noSender(id), alert);
    } else if (raised.from().answerable()) {
      MessageId message = draft.owe(toSender(id, raised));
      draft.note(id, new Answered(world.now(), person, message));
    } else {
      answer(words.cannotBeAnswered(id), alert);
    }
    return alert;
  }

  private OwedText toSender(AlertId id, AlertRaised raised) {
    return new OwedText(
        Purpose.CONVERSATION,
        Optional.of(raised.line()),
        Optional.of(raised.called()),
        true,
        raised.from(),
        in.message().text(),
        Optional.of(person),
        Optional.of(id));
  }

  private Optional<AlertId> answer(String text, Optional<AlertId> alert) {
    Optional<PhoneNumber> texted = in.message().to().number();
    draft.owe(
        new OwedText(
            Purpose.CONVERSATION,
            in.line().map(Line::id),
            texted,
            false,
            in.message().from(),
            text,
            Optional.of(person),
            alert));
    return alert;
  }

  private String who() {
    List<String> teams = team().map(List::of).orElseGet(this::ownTeams);
    return teams.isEmpty()
        ? words.noTeam()
        : teams.stream().map(this::onCall).collect(Collectors.joining("\n"));
  }

  private String onCall(String team) {
    Optional<OnCall> now = world.oncall().at(team, world.now());
    return words.onCall(
        Names.ofTeam(team, world),
        now.map(OnCall::state).orElse(OnCall.State.GAP),
        now.map(OnCall::ranks).orElse(List.of()).stream().map(this::names).toList());
  }

  private String names(RankOnCall rank) {
    return rank.persons().stream()
        .map(p -> Names.of(p, world))
        .collect(Collectors.joining(", ", rank.rank() + ". ", ""));
  }

  private List<String> schedule() {
    return Shifts.next(person, NEXT_SHIFTS, world).stream()
        .map(shift -> words.shift(shift, Names.ofTeam(shift.team(), world)))
        .toList();
  }

  /** The team of the line that was texted, else the only one that the person belongs to. */
  private Optional<String> team() {
    Optional<String> ofLine =
        in.line().flatMap(l -> EntryTeams.first(l, world.setup().setup(), world.now()));
    List<String> own = ofLine.isPresent() ? List.of() : ownTeams();
    return ofLine.or(() -> own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty());
  }

  private List<String> ownTeams() {
    return world.setup().setup().teams().stream().filter(this::isOfMine).map(Team::id).toList();
  }

  private boolean isOfMine(Team team) {
    boolean onCall =
        world.oncall().at(team.id(), world.now()).stream()
            .flatMap(now -> now.ranks().stream())
            .anyMatch(rank -> rank.persons().contains(person));
    return onCall
        || team.managers().contains(person)
        || world.oncall().members(team.id()).contains(person);
  }
}
