package org.vigie.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.oncall.PlanningWarningsTest.instant;
import static org.vigie.oncall.PlanningWarningsTest.weekly;
import static org.vigie.oncall.Plannings.TEAM;
import static org.vigie.oncall.Plannings.period;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.PlanningWarning.Kind;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.api.setup.Planning;
import org.vigie.oncall.api.Announcement;
import org.vigie.oncall.api.DutyFacts;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.PlanningWarnings;
import org.vigie.oncall.api.Span;

/** Changes that people are told of late, and changes of what has passed. */
class NoticeTest {
  private static final Planning WEEKS =
      Appliance.rotations(weekly("w", 1, List.of("anna", "carl", "ben")));
  private static final Instant NOW = instant("2026-11-02T10:00");

  private static Planning replaced(String from, String to) {
    return Appliance.overrides(
        WEEKS,
        new OnCallOverride("o", period(from, to), new Replace("anna", "carl", OptionalInt.empty())),
        new OnCallOverride("p", period(from, to), new Replace("ben", "dora", OptionalInt.empty())));
  }

  private static List<PlanningWarning> late(Planning after, boolean exceptional) {
    Appliance before = Appliance.inParis().team(TEAM, WEEKS).persons("dora");
    OnCallResolver old = before.resolver();
    Appliance then = Appliance.inParis().team(TEAM, after).persons("dora");
    Instant until = NOW.plus(Duration.ofDays(60));
    return PlanningWarnings.late(
        then.index(),
        then.resolver(),
        DutyFacts.NONE,
        new Announcement(
            TEAM,
            old.shifts(TEAM, NOW, until),
            then.resolver().shifts(TEAM, NOW, until),
            NOW,
            exceptional));
  }

  /** Ben has the week from 9 November. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-10T08:00, 2026-11-10T20:00, false, true",
    "2026-11-10T08:00, 2026-11-10T20:00, true, false",
    "2026-11-03T08:00, 2026-11-03T20:00, true, true",
    "2026-11-03T23:59, 2026-11-04T20:00, true, true",
    "2026-11-04T00:00, 2026-11-04T20:00, true, false",
    "2026-11-17T09:59, 2026-11-17T20:00, false, true",
    "2026-11-17T10:00, 2026-11-17T20:00, false, false",
  })
  void whoIsGivenAShiftTooLateIsNamed(String from, String to, boolean exceptional, boolean late) {
    Planning changed =
        Appliance.overrides(
            WEEKS,
            new OnCallOverride(
                "o", period(from, to), new OnCallOverride.Add("dora", OptionalInt.empty())));
    List<PlanningWarning> warnings = late(changed, exceptional);

    assertThat(warnings).hasSize(late ? 1 : 0);
    assertThat(warnings)
        .allSatisfy(
            w -> {
              assertThat(w.kind()).isEqualTo(Kind.NOTICE);
              assertThat(w.person()).contains("dora");
              assertThat(w.from()).isEqualTo(instant(from));
            });
  }

  @Test
  void whoIsRelievedIsNotWarnedOf() {
    assertThat(late(replaced("2026-11-10T08:00", "2026-11-10T20:00"), false))
        .extracting(w -> w.person().orElseThrow())
        .containsExactly("dora");
  }

  /** As long as the shift is theirs, and unless the change was marked as exceptional. */
  @Test
  void aLateChangeIsKnownFromHistory() {
    Archive archive = new Archive();
    archive.save(NOW.minus(Duration.ofDays(90)), WEEKS);
    Planning changed = replaced("2026-11-10T08:00", "2026-11-10T20:00");
    archive.save(NOW, changed);

    assertThat(known(archive, changed, Set.of()))
        .extracting(PlanningWarning::key)
        .containsExactly("notice/team/dora/2026-11-10T07:00:00Z");
    assertThat(known(archive, changed, Set.of(NOW))).isEmpty();
    archive.save(NOW.plusSeconds(60), WEEKS);
    assertThat(known(archive, WEEKS, Set.of())).isEmpty();
  }

  private static List<PlanningWarning> known(
      Archive archive, Planning inForce, Set<Instant> exceptional) {
    Appliance appliance = Appliance.inParis().team(TEAM, inForce).persons("dora");
    DutyFacts facts = new DutyFacts(List.of(), List.of(), List.of(), exceptional, Map.of());
    return PlanningWarnings.of(
        appliance.index(),
        new OnCallResolver(appliance.index(), archive),
        facts,
        Optional.of(TEAM),
        new Span(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(30))));
  }

  @Test
  void whatIsPutInForATimeThatHasPassedHasNoEffect() {
    Planning late =
        Appliance.closed(
            replaced("2026-11-01T08:00", "2026-11-02T10:00"),
            new ClosedPeriod(period("2026-10-01", "2026-10-02"), Optional.empty()),
            new ClosedPeriod(period("2026-11-01", "2026-11-02"), Optional.empty()));
    Appliance appliance = Appliance.inParis().team(TEAM, late);

    assertThat(PlanningWarnings.past(appliance.index(), appliance.resolver(), TEAM, WEEKS, NOW))
        .extracting(PlanningWarning::key)
        .containsExactly(
            "past/team/closed-period/2026-09-30T22:00:00Z",
            "past/team/override-o/2026-11-01T07:00:00Z",
            "past/team/override-p/2026-11-01T07:00:00Z");
    assertThat(PlanningWarnings.past(appliance.index(), appliance.resolver(), TEAM, late, NOW))
        .isEmpty();
  }
}
