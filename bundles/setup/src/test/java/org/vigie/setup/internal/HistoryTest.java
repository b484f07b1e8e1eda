package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.api.setup.ExceptionalDay;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.TeamRules;

/** What has happened is answered by the rules that stood then. */
class HistoryTest {
  private static final String OVER = "{id: over, from: 2026-01-05, to: 2026-01-06, add: bruno}";
  private static final String LASTING = "{id: on, from: 2026-01-05, to: 2029-01-06, add: chloe}";
  private static final String FROID =
      "  - {id: froid, name: Froid, policy: standard, planning: {coverage: []}}\n";

  private final Bench bench = new Bench();

  private static String twoTeams() {
    return Bench.minimalWith("\npolicies:", FROID + "\npolicies:");
  }

  private static String overrides(String document, String... overrides) {
    String rotation = "id: secours, rank: 2";
    int end = document.indexOf("}\n", document.indexOf("starts:", document.indexOf(rotation))) + 2;
    return document.substring(0, end)
        + "      overrides: ["
        + String.join(", ", overrides)
        + "]\n"
        + document.substring(end);
  }

  private RulesHistory history() {
    return bench.setups.history();
  }

  private Instant later(long hours) {
    bench.now = bench.now.plus(Duration.ofHours(hours));
    return bench.now;
  }

  private Planning planning(String team) {
    return bench.setups.current().team(team).orElseThrow().planning();
  }

  @Test
  void theFirstRulesAnswerForAllThatWasBefore() {
    bench.apply(overrides(twoTeams(), OVER));
    assertThat(history().changes("chauffage")).containsExactly(Bench.NOW);
    TeamRules rules = history().at("chauffage", Instant.EPOCH).orElseThrow();
    assertThat(rules)
        .isEqualTo(
            new TeamRules(
                Bench.NOW,
                bench.setups.current().setup().timezone(),
                "FR",
                List.of(),
                Optional.of(planning("chauffage"))));
    assertThat(rules.planning().orElseThrow().overrides()).hasSize(1);
    assertThat(history().changes("eau")).isEmpty();
    assertThat(history().at("eau", Bench.NOW)).isEmpty();
  }

  @Test
  void aChangeHoldsFromItsInstantOnAndOnlyForItsTeam() {
    bench.apply(overrides(twoTeams(), OVER));
    Planning before = planning("chauffage");
    Instant changed = later(1);
    bench.apply(overrides(twoTeams(), OVER, LASTING));
    later(1);
    bench.apply(overrides(twoTeams(), OVER, LASTING).replace("Bruno Petit", "Bruno Grand"));
    assertThat(history().changes("chauffage")).containsExactly(Bench.NOW, changed);
    assertThat(history().changes("froid")).containsExactly(Bench.NOW);
    assertThat(at(changed.minusNanos(1)).planning()).contains(before);
    assertThat(at(changed).since()).isEqualTo(changed);
    assertThat(ids(at(changed))).containsExactly("on");
    assertThat(at(changed.plusSeconds(1))).isEqualTo(at(changed));
  }

  private TeamRules at(Instant instant) {
    return history().at("chauffage", instant).orElseThrow();
  }

  private static List<String> ids(TeamRules rules) {
    return rules.planning().orElseThrow().overrides().stream().map(OnCallOverride::id).toList();
  }

  @Test
  void whatHadEndedIsLeftOutOfLaterRulesOnly() {
    bench.apply(overrides(twoTeams(), OVER));
    later(1);
    bench.apply(overrides(twoTeams(), OVER, LASTING));
    assertThat(ids(at(Bench.NOW))).containsExactly("over");
    assertThat(ids(at(bench.now))).containsExactly("on");
    assertThat(planning("chauffage").overrides()).hasSize(2);
  }

  @Test
  void zoneRegionAndExceptionalDaysAreRulesOfEveryTeam() {
    bench.apply(twoTeams());
    List<String> documents =
        List.of(
            twoTeams().replace("Europe/Paris", "Indian/Reunion"),
            twoTeams().replace("holidays: FR", "holidays: FR-974"),
            twoTeams() + "settings: {exceptionalDays: [{on: 2026-05-15, name: Pont}]}\n");
    for (String document : documents) {
      Instant changed = later(1);
      bench.apply(document);
      for (String team : List.of("chauffage", "froid")) {
        assertThat(history().changes(team)).endsWith(changed);
        TeamRules rules = history().at(team, changed).orElseThrow();
        Setup setup = bench.setups.current().setup();
        assertThat(rules.timezone()).isEqualTo(setup.timezone());
        assertThat(rules.holidays()).isEqualTo(setup.holidays());
        assertThat(rules.exceptionalDays()).isEqualTo(setup.settings().exceptionalDays());
      }
    }
    assertThat(at(bench.now).exceptionalDays()).extracting(ExceptionalDay::name).hasSize(1);
    assertThat(history().changes("froid")).hasSize(4);
  }

  @Test
  void aTeamThatIsGoneHasNoPlanningFromThenOnAndMayComeBack() {
    bench.apply(twoTeams());
    Instant gone = later(1);
    bench.apply(Bench.minimal());
    assertThat(history().at("froid", gone).orElseThrow().planning()).isEmpty();
    assertThat(history().at("froid", gone.minusNanos(1)).orElseThrow().planning()).isPresent();
    later(1);
    bench.apply(Bench.minimalWith("Bruno Petit", "Bruno Grand"));
    Instant back = later(1);
    bench.apply(twoTeams());
    assertThat(history().changes("froid")).containsExactly(Bench.NOW, gone, back);
    assertThat(history().at("froid", back).orElseThrow().planning()).contains(planning("froid"));
  }

  @Test
  void allOfItIsReadAgainAfterARestartThoughPersonsAreGone() {
    String full = Bench.resource("full.yaml");
    bench.apply(full);
    Planning rich = planning("t1");
    TeamRules then = history().at("t1", bench.now).orElseThrow();
    assertThat(then.planning()).contains(rich);
    later(1);
    bench.apply(Bench.minimal());
    Bench restarted = new Bench(bench.store);
    restarted.setups.load();
    assertThat(restarted.setups.history().at("t1", Bench.NOW)).contains(then);
    assertThat(restarted.setups.history().changes("t1")).containsExactly(Bench.NOW, bench.now);
  }

  @Test
  void aStoreFromBeforeRulesWereKeptGetsThemAtItsStart() {
    bench.apply(overrides(twoTeams(), OVER));
    bench.store.rules.clear();
    Bench newer = new Bench(bench.store);
    newer.now = Bench.NOW.plusSeconds(86_400);
    newer.setups.load();
    assertThat(newer.setups.history().changes("chauffage")).containsExactly(Bench.NOW);
    assertThat(newer.setups.history().at("chauffage", newer.now).orElseThrow().planning())
        .contains(planning("chauffage"));
    assertThat(bench.store.rules.keySet()).isEqualTo(Set.of("chauffage", "froid"));
    assertThat(bench.store.versions).hasSize(1);
  }

  @Test
  void aChangeHoldsAtOnceThoughTheClockWasPutBack() {
    bench.apply(overrides(twoTeams(), LASTING));
    Instant ahead = later(24 * 365);
    bench.apply(twoTeams());
    bench.now = Bench.NOW.plusSeconds(60);
    bench.apply(twoTeams().replace("Bruno Petit", "Bruno Grand"));
    assertThat(ids(at(Bench.NOW))).containsExactly("on");
    assertThat(ids(at(bench.now))).isEmpty();
    assertThat(history().changes("chauffage")).containsExactly(Bench.NOW, bench.now, ahead);
    assertThat(history().changes("froid")).containsExactly(Bench.NOW);
  }
}
