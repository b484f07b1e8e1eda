package org.vigie.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.oncall.Plannings.PARIS;
import static org.vigie.oncall.Plannings.TEAM;
import static org.vigie.oncall.Plannings.every;
import static org.vigie.oncall.Plannings.period;
import static org.vigie.oncall.Plannings.rotation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.State;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.PlanningSpan;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Turn.Unit;
import org.vigie.oncall.api.OnCallResolver;

/** What has happened is not changed by rules that are saved later. */
class HistoryTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T09:00:00Z");
  private static final Planning A = planning("a");
  private static final Planning B = planning("b");

  private static Planning planning(String id) {
    return Planning.of(
        List.of(
            rotation(
                id,
                1,
                every(1, Unit.WEEKS),
                Plannings.on(java.time.DayOfWeek.MONDAY, "08:00"),
                "2026-01-01")));
  }

  private static OnCallResolver resolver(Planning planning, Archive archive) {
    return new OnCallResolver(Appliance.inParis().team(TEAM, planning).index(), archive);
  }

  private static String who(OnCallResolver resolver, Instant at) {
    return Oracle.text(resolver.at(TEAM, at).orElseThrow());
  }

  @Test
  void anInstantIsAnsweredByTheRulesThatStoodThenAndOneBeforeTheFirstByTheFirst() {
    Archive archive = new Archive();
    archive.save(FIRST, A);
    Instant second = FIRST.plus(Duration.ofDays(30));
    archive.save(second, B);
    OnCallResolver resolver = resolver(B, archive);

    assertThat(who(resolver, FIRST.minus(Duration.ofDays(20)))).contains("a");
    assertThat(who(resolver, FIRST)).contains("a");
    assertThat(who(resolver, second.minusNanos(1))).contains("a");
    assertThat(who(resolver, second)).contains("b");
    assertThat(who(resolver, second.plus(Duration.ofDays(4000)))).contains("b");
  }

  @Test
  void aPastOverrideHasNoEffect() {
    Archive archive = new Archive();
    archive.save(FIRST, A);
    Instant now = Instant.parse("2026-04-01T12:00:00Z");
    Planning late =
        Appliance.overrides(
            A,
            new OnCallOverride(
                "o",
                period("2026-03-30T08:00", "2026-04-02T08:00"),
                new OnCallOverride.Add("x", OptionalInt.empty())));
    archive.save(now, late);
    OnCallResolver resolver = resolver(late, archive);

    assertThat(who(resolver, now.minusSeconds(1))).doesNotContain("x");
    assertThat(who(resolver, now)).contains("x");
    assertThat(resolver.shifts(TEAM, now.minusSeconds(60), now.plusSeconds(60)))
        .filteredOn(s -> s.person().equals("x"))
        .extracting(Shift::from)
        .containsExactly(now);
  }

  @Test
  void aTeamThatWasRemovedHasAnswersOfItsTimeOnly() {
    Archive archive = new Archive();
    archive.save(FIRST, A);
    Instant gone = FIRST.plus(Duration.ofDays(10));
    archive.save(gone, PARIS, List.of(), Optional.empty());
    Instant back = gone.plus(Duration.ofDays(10));
    archive.save(back, B);
    OnCallResolver resolver = resolver(B, archive);

    assertThat(who(resolver, gone.minusSeconds(1))).contains("a");
    assertThat(resolver.at(TEAM, gone)).isEmpty();
    assertThat(resolver.at(TEAM, back.minusSeconds(1))).isEmpty();
    assertThat(who(resolver, back)).contains("b");
    assertThat(resolver.states(TEAM, FIRST, back.plusSeconds(1)))
        .containsExactly(
            new PlanningSpan(State.PLANNED, FIRST, gone),
            new PlanningSpan(State.CLOSED, gone, back),
            new PlanningSpan(State.PLANNED, back, back.plusSeconds(1)));
    OnCallResolver without = new OnCallResolver(Appliance.inParis().index(), archive);
    assertThat(without.shifts(TEAM, FIRST, gone)).isNotEmpty();
    assertThat(without.members(TEAM)).isEmpty();
  }

  @Test
  void readsNothingForNowAndTheFutureAndOldRulesOnce() {
    Archive archive = new Archive();
    archive.save(FIRST, A);
    archive.save(FIRST.plusSeconds(60), B);
    OnCallResolver resolver = resolver(B, archive);
    assertThat(who(resolver, FIRST.plusSeconds(60))).contains("b");
    resolver.shifts(TEAM, FIRST.plusSeconds(60), FIRST.plus(Duration.ofDays(3000)));
    assertThat(archive.reads).isZero();

    for (int i = 0; i < 50; i++) {
      assertThat(who(resolver, FIRST.plusSeconds(i))).contains("a");
    }
    assertThat(archive.reads).isEqualTo(1);
  }

  @Test
  void keepsABoundedNumberOfOldRules() {
    Archive archive = new Archive();
    for (int i = 0; i < 600; i++) {
      archive.save(FIRST.plusSeconds(i), i % 2 == 0 ? A : B);
    }
    OnCallResolver resolver = resolver(B, archive);
    for (int i = 0; i < 600; i++) {
      assertThat(who(resolver, FIRST.plusSeconds(i))).contains(i % 2 == 0 ? "a" : "b");
    }
    assertThat(who(resolver, FIRST)).contains("a");
    assertThat(archive.reads).isEqualTo(600);
    assertThat(who(resolver, FIRST.plusSeconds(598))).contains("a");
    assertThat(who(resolver, FIRST.plusSeconds(400))).contains("a");
    assertThat(archive.reads).isEqualTo(600);
  }

  @Test
  void whatWasKnownThenCanBeAskedFor() {
    Archive archive = new Archive();
    archive.save(FIRST, A);
    archive.save(FIRST.plusSeconds(60), B);
    OnCallResolver resolver = resolver(B, archive);
    Instant later = FIRST.plus(Duration.ofDays(100));

    assertThat(resolver.shiftsAsKnown(TEAM, FIRST, later, later.plusSeconds(9)))
        .extracting(s -> s.person().substring(0, 1))
        .containsExactly("a");
    assertThat(resolver.changes(TEAM)).containsExactly(FIRST, FIRST.plusSeconds(60));
  }

  /** Whatever is saved: an answer of the past, once given, is given for ever. */
  @Property(tries = 25)
  void noLaterRulesRewriteIt(@ForAll long seed) {
    Random random = new Random(seed);
    LocalDate day = LocalDate.of(2026, random.nextBoolean() ? 3 : 10, 25);
    Instant now = day.minusDays(2).atStartOfDay(PARIS).toInstant();
    Archive archive = new Archive();
    Map<Instant, String> given = new HashMap<>();
    for (int change = 0; change < 8; change++) {
      Planning planning = new RandomPlannings(random, day).planning();
      archive.save(now, planning);
      OnCallResolver resolver = resolver(planning, archive);
      given.forEach(
          (at, answer) -> assertThat(who(resolver, at)).as("at %s", at).isEqualTo(answer));
      Instant next = now.plusSeconds(60 + random.nextInt(100_000));
      for (int i = 0; i < 40; i++) {
        Instant at = now.plusMillis(random.nextInt((int) Duration.between(now, next).toMillis()));
        given.put(at, who(resolver, at));
      }
      agree(resolver, now.minusSeconds(200_000), next.plusSeconds(7200));
      now = next;
    }
  }

  /** Spans that cross changes of rules say the same as the point query. */
  private static void agree(OnCallResolver resolver, Instant from, Instant until) {
    List<Shift> shifts = resolver.shifts(TEAM, from, until);
    List<PlanningSpan> states = resolver.states(TEAM, from, until);
    Instant end = from;
    for (PlanningSpan state : states) {
      assertThat(state.from()).isEqualTo(end).isBefore(state.until());
      end = state.until();
    }
    assertThat(end).isEqualTo(until);
    for (Instant at = from; at.isBefore(until); at = at.plusSeconds(617)) {
      OnCall answer = resolver.at(TEAM, at).orElseThrow();
      Instant now = at;
      Set<String> posts = new LinkedHashSet<>();
      answer.ranks().forEach(r -> r.persons().forEach(p -> posts.add(r.rank() + p + r.why())));
      assertThat(
              shifts.stream()
                  .filter(s -> !now.isBefore(s.from()) && now.isBefore(s.until()))
                  .map(s -> s.rank() + s.person() + s.why()))
          .as("at %s", at)
          .containsExactlyInAnyOrderElementsOf(posts);
      assertThat(
              states.stream()
                  .filter(s -> !now.isBefore(s.from()) && now.isBefore(s.until()))
                  .map(PlanningSpan::state))
          .containsExactly(answer.state());
    }
  }
}
