package org.vigie.planning.internal.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.call.CallRecord;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.planning.Intervention;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/**
 * Makes interventions of calls and alerts; the same one seen again changes nothing, and what was
 * corrected or taken away by hand stays so. On one thread.
 */
public final class Harvest {
  private final InterventionBook book;
  private final Worlds worlds;

  public Harvest(InterventionBook book, Worlds worlds) {
    this.book = book;
    this.worlds = worlds;
  }

  /** Says at once, from the record alone, whether a call can be of interest. */
  public static boolean ofInterest(CallRecord call) {
    return call.endedAt().isPresent()
        && call.acceptedAt().isPresent()
        && call.acceptedBy().isPresent()
        && call.alert().isEmpty();
  }

  /** Says at once whether an alert can be of interest. */
  public static boolean ofInterest(AlertRecord alert) {
    return alert.by().isPresent() || alert.state() == AlertState.OPEN;
  }

  /** A call that is over: from the acceptance to the end. */
  public void call(CallRecord call) {
    if (!ofInterest(call)) {
      return;
    }
    String person = call.acceptedBy().orElseThrow();
    Instant from = call.acceptedAt().orElseThrow();
    String id = "call/" + call.id();
    Optional<String> team = team(call, person, from);
    if (known(person) && team.isPresent() && fresh(id)) {
      String reference = call.id().toString();
      book.note(
          new Intervention(id, person, team, from, call.endedAt(), Whence.CALL, reference, ""));
    }
  }

  private boolean known(String person) {
    return worlds.current().setup().person(person).isPresent();
  }

  private boolean fresh(String id) {
    return book.find(id).isEmpty() && !book.removed(id);
  }

  /** The team that the person was on call for; else the first that was searched. */
  private Optional<String> team(CallRecord call, String person, Instant at) {
    World world = worlds.current();
    List<String> searched =
        world.setup().line(call.line()).map(Line::nodes).stream()
            .flatMap(nodes -> call.path().stream().flatMap(id -> Stream.ofNullable(nodes.get(id))))
            .filter(Node.ToTeam.class::isInstance)
            .map(node -> ((Node.ToTeam) node).team())
            .toList();
    return searched.stream()
        .filter(team -> onCall(world, team, person, at))
        .findFirst()
        .or(() -> searched.stream().findFirst())
        .or(() -> OnCallTeams.of(world, person, at).stream().findFirst());
  }

  private static boolean onCall(World world, String team, String person, Instant at) {
    return world.oncall().at(team, at).map(OnCall::ranks).stream()
        .flatMap(List::stream)
        .anyMatch(rank -> rank.persons().contains(person));
  }

  /** An alert: from who took it to when it was closed, or passed on. */
  public void alert(AlertRecord alert, Instant now) {
    List<Intervention> open = open(alert);
    Optional<String> by =
        alert.state() == AlertState.OPEN ? Optional.empty() : alert.by().filter(this::known);
    Instant since = alert.acknowledgedAt().orElse(now);
    open.stream()
        .filter(work -> !by.equals(Optional.of(work.person())))
        .forEach(work -> book.note(ended(work, by.isPresent() ? since : now)));
    by.ifPresent(person -> taken(alert, person, since));
  }

  private List<Intervention> open(AlertRecord alert) {
    return book.running().stream()
        .filter(work -> work.source().equals(Whence.ALERT))
        .filter(work -> work.reference().equals(alert.id().toString()))
        .toList();
  }

  private void taken(AlertRecord alert, String person, Instant since) {
    String plain = "alert/" + alert.id();
    Optional<Intervention> first = book.find(plain);
    String id =
        first.isPresent() && !first.get().person().equals(person) ? plain + "/" + person : plain;
    Optional<Intervention> there = book.find(id);
    if (there.isEmpty() && !book.removed(id)) {
      Optional<String> team = Optional.of(alert.team());
      String reference = alert.id().toString();
      book.note(
          new Intervention(id, person, team, since, alert.closedAt(), Whence.ALERT, reference, ""));
    } else if (there.isPresent() && there.get().end().isEmpty()) {
      alert.closedAt().ifPresent(end -> book.note(ended(there.get(), end)));
    }
  }

  private static Intervention ended(Intervention work, Instant end) {
    Instant at = end.isBefore(work.start()) ? work.start() : end;
    return new Intervention(
        work.id(),
        work.person(),
        work.team(),
        work.start(),
        Optional.of(at),
        work.source(),
        work.reference(),
        work.note());
  }
}
