package org.vigie.oncall.internal.fair;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.DutyHours;
import org.vigie.api.planning.Proposal;
import org.vigie.api.planning.ProposalRequest;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.oncall.api.DutyTime;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.PublicHolidays;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;
import org.vigie.oncall.api.WallClock;
import org.vigie.oncall.internal.Away;
import org.vigie.oncall.internal.RankCoverage;

/** A proposal while it is being worked out. */
public final class Draft {
  private static final Duration YEAR = Duration.ofDays(365);

  private final SetupIndex setup;
  private final OnCallResolver resolver;
  private final Team team;
  private final ProposalRequest request;
  private final Away away;
  private final WallClock clock;
  private final ZoneId zone;
  private final PublicHolidays holidays;
  private final List<String> remarks = new ArrayList<>();

  public Draft(
      SetupIndex setup,
      OnCallResolver resolver,
      Team team,
      ProposalRequest request,
      List<Absence> leave) {
    this.setup = setup;
    this.resolver = resolver;
    this.team = team;
    this.request = request;
    away = new Away(setup.setup(), leave);
    zone = setup.setup().timezone();
    clock = new WallClock(zone);
    holidays = PublicHolidays.of(setup.setup());
  }

  /**
   * Works it out.
   *
   * @param periods when the periods are that are given to one person each, ascending, at least one
   */
  public Proposal of(List<Span> periods) {
    Span whole = new Span(periods.get(0).from(), periods.get(periods.size() - 1).to());
    List<String> persons = participants();
    Span year = new Span(whole.from().minus(YEAR), whole.from());
    List<Shift> before = resolver.shifts(team.id(), year.from(), year.to());
    Standing standing = new Standing(setup.setup(), before, request.rank(), persons, year);
    List<Share> shares = shares(persons, standing);
    List<Slot> slots = slots(periods, shares, busy(persons, whole));
    int[] given = new Balance(slots, shares).solve();
    List<FixedShift> shifts = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      String person = shares.get(given[i]).person();
      slot.held().spans().forEach(span -> shifts.add(shift(person, span)));
      note(slot, person);
    }
    shifts.addAll(between(periods, whole));
    shifts.sort(Comparator.comparing(s -> clock.span(s.period()).from()));
    return new Proposal(
        team.id(),
        new FixedPlan(clock.exactly(whole), shifts),
        persons.stream().map(p -> share(p, standing, shifts)).toList(),
        remarks);
  }

  private List<String> participants() {
    Set<String> persons = new LinkedHashSet<>();
    team.planning().rotations().stream()
        .filter(r -> r.rank() == request.rank())
        .map(Rotation::participants)
        .forEach(persons::addAll);
    if (persons.isEmpty()) {
      persons.addAll(resolver.members(team.id()));
    }
    persons.addAll(new TreeSet<>(request.weights().keySet()));
    persons.removeIf(p -> setup.person(p).isEmpty());
    return List.copyOf(persons);
  }

  private double weight(String person) {
    return request.weights().getOrDefault(person, 1.0);
  }

  private List<Share> shares(List<String> persons, Standing standing) {
    List<Share> shares = new ArrayList<>();
    boolean anybody = persons.stream().anyMatch(p -> !standing.newcomer(p));
    for (String person : persons) {
      if (weight(person) > 0) {
        shares.add(new Share(person, weight(person), standing.levelled(person)));
        if (anybody && standing.newcomer(person)) {
          remarks.add(
              "%s is new: the time before counts as the others had it on average."
                  .formatted(name(person)));
        }
      }
    }
    if (shares.isEmpty()) {
      throw new IllegalArgumentException(
          "nobody takes part: give the rank a rotation, or a participant a weight");
    }
    return shares;
  }

  /** When persons are on duty at other ranks and in other teams. */
  private Map<String, SpanSet> busy(List<String> persons, Span whole) {
    Map<String, List<Span>> spans = new HashMap<>();
    for (Team other : setup.setup().teams()) {
      boolean shared = resolver.members(other.id()).stream().anyMatch(persons::contains);
      if (shared || other.id().equals(team.id())) {
        for (Shift shift : resolver.shifts(other.id(), whole.from(), whole.to())) {
          if (!other.id().equals(team.id()) || shift.rank() != request.rank()) {
            spans
                .computeIfAbsent(shift.person(), p -> new ArrayList<>())
                .add(new Span(shift.from(), shift.until()));
          }
        }
      }
    }
    Map<String, SpanSet> busy = new HashMap<>();
    spans.forEach((person, list) -> busy.put(person, SpanSet.of(list)));
    return busy;
  }

  /** Absent is worse than busy elsewhere; an hour of either is worse than any unfairness. */
  private List<Slot> slots(List<Span> periods, List<Share> shares, Map<String, SpanSet> busy) {
    RankCoverage coverage = new RankCoverage(setup.setup(), team.planning());
    SpanSet closed =
        SpanSet.of(team.planning().closed().stream().map(c -> clock.span(c.period())).toList());
    List<Slot> slots = new ArrayList<>();
    for (Span period : periods) {
      SpanSet held = coverage.of(request.rank(), period).minus(closed);
      Map<String, Double> against = new LinkedHashMap<>();
      for (Share share : shares) {
        double absent = hours(held.and(away.of(share.person())));
        double elsewhere = hours(held.and(busy.getOrDefault(share.person(), SpanSet.NONE)));
        against.put(share.person(), 1000 * absent + elsewhere);
      }
      if (!held.isEmpty()) {
        slots.add(new Slot(held, Load.of(DutyTime.hours(held.spans(), zone, holidays)), against));
      }
    }
    return slots;
  }

  private static double hours(SpanSet set) {
    return set.length().toSeconds() / 3600.0;
  }

  private void note(Slot slot, String person) {
    Instant from = slot.held().spans().get(0).from();
    if (!slot.held().and(away.of(person)).isEmpty()) {
      remarks.add(
          "%s is away in the period from %s, and nobody else is there for all of it."
              .formatted(name(person), clock.local(from)));
    } else if (slot.against(person) > 0) {
      remarks.add(
          "%s is on duty elsewhere in the period from %s: everybody else is too, or away."
              .formatted(name(person), clock.local(from)));
    }
  }

  /** Between the periods the plan says what the planning says now. */
  private List<FixedShift> between(List<Span> periods, Span whole) {
    SpanSet rest = SpanSet.of(whole).minus(SpanSet.of(periods));
    Map<String, List<Span>> runs = new LinkedHashMap<>();
    for (Shift shift : resolver.shifts(team.id(), whole.from(), whole.to())) {
      if (shift.rank() == request.rank()) {
        runs.computeIfAbsent(shift.person(), p -> new ArrayList<>())
            .add(new Span(shift.from(), shift.until()));
      }
    }
    List<FixedShift> kept = new ArrayList<>();
    runs.forEach(
        (person, spans) ->
            rest.and(SpanSet.of(spans)).spans().forEach(span -> kept.add(shift(person, span))));
    if (!kept.isEmpty()) {
      remarks.add("Between the periods the planning stays as it is.");
    }
    return kept;
  }

  private FixedShift shift(String person, Span span) {
    return new FixedShift(request.rank(), person, clock.exactly(span));
  }

  private Proposal.Share share(String person, Standing standing, List<FixedShift> shifts) {
    List<Span> spans =
        shifts.stream()
            .filter(s -> s.person().equals(person))
            .map(s -> clock.span(s.period()))
            .toList();
    DutyHours proposed = DutyTime.hours(spans, zone, holidays);
    return new Proposal.Share(person, standing.of(person), proposed);
  }

  private String name(String person) {
    return setup.person(person).map(p -> p.name()).orElse(person);
  }
}
