package org.vigie.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.query.Page;
import org.vigie.api.query.Simulations;
import org.vigie.api.setup.AuditEntry;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.SetupOutcome;

class PlanningsOnTheShellTest {
  private static final String SPAN = " --from 2026-12-24T18:00 --to 2026-12-26";

  private final SitePlannings plannings = new SitePlannings();
  private final List<Simulations.Question> questions = new ArrayList<>();
  private final List<AuditQuery> audits = new ArrayList<>();
  private final Simulations simulations = this::simulate;
  private final AuditLog log = this::audit;
  private final InstantSource clock = InstantSource.fixed(Site.AT);
  private final KarafShell shell =
      new KarafShell(plannings, simulations, log, new SiteSetup(), new SiteNumbering(), clock);

  @AfterEach
  void close() {
    shell.close();
  }

  private Optional<Simulations.Simulation> simulate(Simulations.Question question) {
    questions.add(question);
    return question.line().equals("astreinte")
        ? Optional.of(
            new Simulations.Simulation(
                question.line(),
                question.at(),
                List.of(
                    new Simulations.Ring(1, 2, Optional.of("alice"), Site.MOBILE, question.at()),
                    new Simulations.Ring(
                        2, 1, Optional.empty(), Site.CALLED, question.at().plusSeconds(25))),
                List.of("accueil", "chauffage"),
                "voicemail",
                List.of("a key is left over")))
        : Optional.empty();
  }

  private Page<AuditEntry> audit(AuditQuery query) {
    audits.add(query);
    return new Page<>(
        List.of(
            new AuditEntry(
                41,
                Site.AT,
                new Author("alice", "sms +33612345601"),
                "swap accepted",
                Optional.of("chauffage"),
                List.of("state: requested → accepted"),
                Optional.empty())),
        Optional.of("c2"));
  }

  @Test
  void who_rings_tells_each_attempt_the_path_and_the_end() {
    assertThat(
            shell.run(
                "vigie:who-rings astreinte --at 2026-12-24T18:00 --caller '06 12 34 56 99'"
                    + " --keys '3,100234#'"))
        .contains("Astreinte technique (astreinte) on 2026-12-24 18:00:00 CET, if nobody accepts:")
        .containsPattern("24/12 18:00:00 1 +2 +Alice Martin +\\+33612345601")
        .containsPattern("24/12 18:00:25 2 +1 +- +\\+33972101010")
        .contains("Path: accueil > chauffage")
        .contains("In the end: voicemail")
        .contains("Note: a key is left over");
    assertThat(questions)
        .containsExactly(
            new Simulations.Question(
                "astreinte",
                Instant.parse("2026-12-24T17:00:00Z"),
                Optional.of(new PhoneNumber("+33612345699")),
                "3100234#"));
  }

  @Test
  void who_rings_is_asked_of_a_withheld_number_now() {
    shell.run("vigie:who-rings --keys 1 astreinte");
    assertThat(questions)
        .containsExactly(new Simulations.Question("astreinte", Site.AT, Optional.empty(), "1"));
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, 'ERROR there is no line nobody; there are: astreinte'",
    "astreinte --at noon, ERROR not a time: noon",
    "astreinte --caller 12x, ERROR not a number: 12x",
    "astreinte --keys 1e2, 'ERROR keys are 0 to 9, *, # and A to D: 1e2'",
    "astreinte other, ERROR too many arguments"
  })
  void who_rings_says_what_is_wrong(String words, String answer) {
    assertThat(shell.run("vigie:who-rings " + words)).startsWith(answer);
  }

  @Test
  void an_override_shows_before_and_after_and_what_to_know() {
    assertThat(shell.run("vigie:override chauffage --replace alice --by bruno --rank 1" + SPAN))
        .containsPattern(
            "(?s)Before:.*21/11 11:00:00 21/11 12:00:00 1 +Alice Martin \\(rule nuits\\)")
        .containsPattern("(?s)Now:.*Bruno Petit")
        .contains("warning: /teams/0: a gap on Friday")
        .contains("absent, chauffage: Alice Martin is planned while absent")
        .contains("could stand in: Bruno Petit")
        .contains("override added")
        .contains("It is in force.");
    SitePlannings.Asked asked = plannings.changes.get(0);
    assertThat(asked.author()).isEqualTo(new Author("admin", "shell"));
    assertThat(asked.terms()).isEqualTo(ChangeTerms.NOW);
    OnCallOverride override = ((PlanningChange.AddOverride) asked.change()).override();
    assertThat(override.period())
        .isEqualTo(
            new Period(
                Boundary.parse("2026-12-24T18:00").orElseThrow(),
                Boundary.parse("2026-12-26").orElseThrow()));
    assertThat(override.change())
        .isEqualTo(new OnCallOverride.Replace("alice", "bruno", OptionalInt.of(1)));
  }

  @Test
  void the_same_command_twice_is_the_same_override() {
    shell.run("vigie:override chauffage --add bruno" + SPAN);
    shell.run("vigie:override --add bruno" + SPAN + " chauffage");
    shell.run("vigie:override chauffage --remove alice" + SPAN);
    assertThat(plannings.changes.get(0)).isEqualTo(plannings.changes.get(1));
    assertThat(plannings.changes.get(2).change()).isNotEqualTo(plannings.changes.get(0).change());

    plannings.outcome = new SetupOutcome.Accepted(List.of(), List.of(), 8);
    assertThat(shell.run("vigie:override chauffage --add bruno" + SPAN))
        .contains("It is so already; nothing was changed.");
  }

  @Test
  void a_dry_run_changes_nothing() {
    assertThat(
            shell.run("vigie:override chauffage --add bruno" + SPAN + " --dry-run --exceptional"))
        .contains("It would be:")
        .contains("It fits; nothing was changed.");
    assertThat(plannings.changes.get(0).terms())
        .isEqualTo(new ChangeTerms(OptionalLong.empty(), true, true));
  }

  @Test
  void an_override_is_listed_and_taken_away_by_its_id() {
    assertThat(shell.run("vigie:override chauffage"))
        .containsPattern(
            "o-1 +2026-11-20T18:00 +2026-11-21T08:00 +bruno instead of alice at rank 1")
        .doesNotContain("o-0");
    shell.run("vigie:override chauffage --delete o-1");
    assertThat(plannings.changes.get(0).change())
        .isEqualTo(new PlanningChange.RemoveOverride("chauffage", "o-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "nobody --add bruno --from 2026-12-24 --to 2026-12-25, ERROR there is no team nobody",
    "chauffage --add zoe --from 2026-12-24 --to 2026-12-25, ERROR there is no person zoe",
    "chauffage --replace alice --from 2026-12-24 --to 2026-12-25, ERROR give exactly one of",
    "chauffage --add bruno --remove alice --from 2026-12-24 --to 2026-12-25, ERROR give exactly",
    "chauffage --rank 1 --from 2026-12-24 --to 2026-12-25, ERROR give exactly one of",
    "chauffage --add bruno --rank 0 --from 2026-12-24 --to 2026-12-25, ERROR --rank is a number",
    "chauffage --add bruno --from 2026-12-24, ERROR from when to when?",
    "chauffage --add bruno --from soon --to 2026-12-25, ERROR --from is no date or time: soon",
    "chauffage --add bruno --delete o-1, ERROR --delete goes with nothing",
    "chauffage --delete o-9, ERROR there is no override o-9",
    "chauffage --add bruno --from 2026-12-24 --to 2026-12-25 --dryrun, ERROR too many arguments"
  })
  void an_override_that_makes_no_sense_is_refused(String words, String answer) {
    assertThat(shell.run("vigie:override " + words)).startsWith(answer);
    assertThat(plannings.changes).isEmpty();
  }

  @Test
  void what_the_planning_refuses_is_told() {
    plannings.outcome =
        new SetupOutcome.Refused(List.of(new Fault("/overrides/1", "overlaps with « o-1 »")));
    assertThat(shell.run("vigie:override chauffage --add bruno" + SPAN))
        .contains("/overrides/1: overlaps with « o-1 »")
        .contains("ERROR it does not fit; nothing was changed");
    plannings.outcome = new SetupOutcome.Conflict(new Author("chloe", "rest"), Site.AT, 9);
    assertThat(shell.run("vigie:override chauffage --add bruno" + SPAN))
        .startsWith("ERROR chloe changed it at 2026-11-21T10:00:00Z");
  }

  @Test
  void audit_tells_who_when_from_where_and_what() {
    assertThat(
            shell.run(
                "vigie:audit --team chauffage --who alice --from 2026-11-01T00:00"
                    + " --until 2026-12-01T00:00 --limit 7"))
        .contains(
            "2026-11-21 11:00:00 CET  alice (sms +33612345601): swap accepted, team chauffage  [41]")
        .contains("    state: requested → accepted")
        .contains("There are older ones");
    assertThat(audits)
        .containsExactly(
            new AuditQuery(
                Optional.of("chauffage"),
                Optional.of("alice"),
                Optional.of(Instant.parse("2026-10-31T23:00:00Z")),
                Optional.of(Instant.parse("2026-11-30T23:00:00Z")),
                7,
                Optional.empty()));
    assertThat(shell.run("vigie:audit --from noon")).startsWith("ERROR not a time: noon");
    assertThat(shell.run("vigie:audit --limit 0")).startsWith("ERROR --limit is a number");
  }

  @Test
  void warnings_are_listed_with_who_could_stand_in_and_confirmed() {
    assertThat(shell.run("vigie:warnings chauffage --days 90"))
        .contains(
            "2026-11-21 11:00:00 CET  absent, chauffage: Alice Martin is planned while absent")
        .contains("could stand in: Bruno Petit")
        .contains("key: " + SitePlannings.KEY)
        .contains("confirmed by chloe, 2026-11-21 11:00:00 CET");
    assertThat(shell.run("vigie:warnings --confirm " + SitePlannings.KEY))
        .contains("Confirmed by admin.");
    assertThat(plannings.asked)
        .containsExactly(
            "chauffage 2026-11-21T10:00:00Z 2027-02-19T10:00:00Z",
            "confirm " + SitePlannings.KEY + " Author[who=admin, origin=shell]");
    assertThat(shell.run("vigie:warnings --confirm x")).startsWith("ERROR there is no warning x");
    assertThat(shell.run("vigie:warnings nobody")).startsWith("ERROR there is no team nobody");
    assertThat(shell.run("vigie:warnings --days 0")).startsWith("ERROR --days is a number");
  }

  @Test
  void words_are_completed() {
    WarningKeyCompleter keys = new WarningKeyCompleter();
    keys.plannings = plannings;
    keys.clock = clock;
    OverrideIdCompleter ids = new OverrideIdCompleter();
    ids.setup = new SiteSetup();

    assertThat(shell.complete(keys, "")).containsExactly(SitePlannings.KEY);
    assertThat(shell.complete(ids, "o-")).containsExactly("o-0", "o-1");
    assertThat(shell.complete(new WarningKeyCompleter(), "")).isEmpty();
    assertThat(shell.complete(new OverrideIdCompleter(), "")).isEmpty();
  }
}
