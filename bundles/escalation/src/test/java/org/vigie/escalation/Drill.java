package org.vigie.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AttemptEnded;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.api.call.Candidate;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.SetupIndex;
import org.vigie.escalation.api.Escalation;
import org.vigie.escalation.api.Move;
import org.vigie.escalation.api.Search;
import org.vigie.escalation.api.Surroundings;
import org.vigie.oncall.api.OnCallResolver;

/** A search by itself: it is asked for its moves until it waits, and told how attempts end. */
final class Drill {
  private static final int TOO_MANY = 500;

  final List<Candidate> rung = new ArrayList<>();
  final TreeMap<Integer, Candidate> active = new TreeMap<>();
  final List<CallEvent> events = new ArrayList<>();

  /** After each event. */
  final List<Search> states = new ArrayList<>();

  private final Around around;
  private final SetupIndex setup = Team.setup();
  private final OnCallResolver oncall = new OnCallResolver(setup);
  private Instant now = Team.NOW;
  private Optional<SearchStarted> begun = Optional.empty();
  private Optional<Search> search = Optional.empty();
  private Optional<Move.GiveUp> end = Optional.empty();

  Drill(Policy policy) {
    this(policy, new Around());
  }

  Drill(Policy policy, Around around) {
    this(policy, around, Optional.empty());
  }

  /** Of a caller whom somebody has handled before. */
  Drill(Policy policy, Around around, Optional<String> handler) {
    this(around);
    begins(policy, planned(), handler);
  }

  /** Nothing has begun. */
  Drill(Around around) {
    this.around = around;
  }

  private OnCall planned() {
    return oncall.at(Team.ID, now).orElseThrow();
  }

  /** Nobody is on call, by mistake or on purpose. */
  static OnCall nobody(OnCall.State state) {
    return new OnCall(Team.ID, Team.NOW, state, List.of());
  }

  Drill begins(Policy policy, Optional<String> handler) {
    return begins(policy, planned(), handler);
  }

  Drill begins(Policy policy, OnCall planned, Optional<String> handler) {
    begun =
        Optional.of(new SearchStarted(now, Team.ID, policy, planned, Optional.empty(), handler));
    search = begun.map(Search::of);
    return asked();
  }

  /** It is asked for its moves. */
  Drill asked() {
    if (begun.isPresent() && !isOver()) {
      go();
    }
    return this;
  }

  private Surroundings world() {
    return new Surroundings(now, setup, oncall, around);
  }

  private void go() {
    for (int i = 0; i < TOO_MANY; i++) {
      Move move = Escalation.next(search(), world());
      if (move instanceof Move.Note note) {
        note(note.event());
      } else if (move instanceof Move.Ring ring) {
        start(ring);
      } else {
        end = move instanceof Move.GiveUp giveUp ? Optional.of(giveUp) : Optional.empty();
        return;
      }
    }
    throw new AssertionError("goes on for ever");
  }

  private void start(Move.Ring ring) {
    rung.add(ring.candidate());
    int leg = rung.size();
    active.put(leg, ring.candidate());
    note(new AttemptStarted(now, leg, ring.level(), ring.candidate(), now.plus(ring.ring())));
  }

  private void note(CallEvent event) {
    events.add(event);
    search = search.map(s -> s.on(event));
    states.add(search());
  }

  /** The attempt that has lasted longest ends. */
  Drill nextFails() {
    return fails(active.firstKey());
  }

  Drill fails(int leg) {
    active.remove(leg);
    note(new AttemptEnded(now, leg, AttemptResult.NO_ANSWER, ""));
    go();
    return this;
  }

  Drill refuses(int leg) {
    Escalation.onRefusal(search(), leg, world()).forEach(this::note);
    return fails(leg);
  }

  Drill passes(Duration time) {
    now = now.plus(time);
    go();
    return this;
  }

  Drill until(Instant instant) {
    now = instant;
    go();
    return this;
  }

  Optional<Instant> pausesUntil() {
    return search.flatMap(Search::pausesUntil);
  }

  /** Every number is engaged from now on. */
  Drill allEngaged() {
    around.engagedAll();
    return this;
  }

  boolean hasBegun() {
    return begun.isPresent();
  }

  boolean isOver() {
    return end.isPresent();
  }

  Move.GiveUp end() {
    return end.orElseThrow();
  }

  /** The search as a replay of its first events makes it. */
  Search replayed(int prefix) {
    Search again = Search.of(begun.orElseThrow());
    for (CallEvent event : events.subList(0, prefix)) {
      again = again.on(event);
    }
    return again;
  }

  /** Nothing of it is left but its journal, and the world has changed meanwhile. */
  Drill restarted(Consumer<Around> meanwhile) {
    meanwhile.accept(around);
    search = Optional.of(replayed(events.size()));
    return asked();
  }

  Search search() {
    return search.orElseThrow();
  }

  /** Persons and the first digit of the number, such as {@code anna6}. */
  List<String> names() {
    return rung.stream().map(Drill::name).toList();
  }

  List<String> activeNames() {
    return active.values().stream().map(Drill::name).toList();
  }

  private static String name(Candidate candidate) {
    return candidate.person().orElse("") + candidate.number().e164().charAt(3);
  }

  Map<Integer, Candidate> active() {
    return active;
  }
}
