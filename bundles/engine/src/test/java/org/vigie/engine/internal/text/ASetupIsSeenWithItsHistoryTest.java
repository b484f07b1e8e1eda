package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.TeamRules;
import org.vigie.engine.internal.RulesComponent;

/** What has happened is answered by the rules as they stood, in the very moment of a change. */
class ASetupIsSeenWithItsHistoryTest {
  private static final Instant CHANGED = TextTown.START;
  private static final Instant BEFORE = CHANGED.minus(Duration.ofHours(1));
  private static final Instant AFTER = CHANGED.plus(Duration.ofHours(1));

  /** Alice had it; Bob has it from now on, and by the new rules alone always had. */
  private final FakeSetups setups = new FakeSetups(false);

  private static OnCallOverride of(String person) {
    Period all =
        new Period(
            Boundary.parse("2026-11-01").orElseThrow(), Boundary.parse("2026-12-31").orElseThrow());
    return new OnCallOverride(person, all, new OnCallOverride.Add(person, OptionalInt.empty()));
  }

  private void change() {
    setups.history(new AliceBefore());
    setups.amend("override added", new AddedOverride("t", of("bob")), new Author("a", "rest"));
  }

  private static List<String> persons(Optional<OnCall> answer) {
    return answer.orElseThrow().ranks().stream().flatMap(r -> r.persons().stream()).toList();
  }

  private static void check(RulesComponent rules) {
    assertThat(persons(rules.at("t", BEFORE))).containsExactly("alice");
    assertThat(persons(rules.at("t", AFTER))).containsExactly("bob");
    assertThat(rules.shifts("t", BEFORE, AFTER))
        .extracting(Shift::person)
        .containsExactly("alice", "bob");
    assertThat(rules.shifts("no", BEFORE, AFTER)).isEmpty();
  }

  @Test
  void whenItIsTold() {
    RulesComponent rules = new RulesComponent();
    rules.addSetups(setups);
    assertThat(persons(rules.at("t", AFTER))).isEmpty();
    change();
    rules.changed(setups.current());
    check(rules);
  }

  @Test
  void whenItComesWhileTheServiceIsTakenUp() {
    setups.between(this::change);
    RulesComponent rules = new RulesComponent();
    rules.addSetups(setups);
    check(rules);
  }

  @Test
  void andStaysWhileTheServiceIsSwapped() {
    RulesComponent rules = new RulesComponent();
    change();
    rules.addSetups(setups);
    rules.removeSetups(setups);
    check(rules);
    rules.changed(setups.current());
    check(rules);
  }

  private static final class AliceBefore implements RulesHistory {
    @Override
    public Set<String> teams() {
      return Set.of("t");
    }

    @Override
    public List<Instant> changes(String team) {
      return team.equals("t") ? List.of(CHANGED.minus(Duration.ofDays(10)), CHANGED) : List.of();
    }

    @Override
    public Optional<TeamRules> at(String team, Instant at) {
      Planning none = Planning.of(List.of());
      Planning alice =
          new Planning(
              none.rotations(),
              none.fixed(),
              List.of(of("alice")),
              none.absences(),
              none.closed(),
              none.coverage());
      ZoneId zone = ZoneId.of("Europe/Paris");
      return Optional.of(new TeamRules(Instant.EPOCH, zone, "FR", List.of(), Optional.of(alice)));
    }
  }
}
