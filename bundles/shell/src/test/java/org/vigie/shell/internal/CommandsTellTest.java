package org.vigie.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.Verdict;
import org.vigie.api.health.Health;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthReport;
import org.vigie.api.health.HealthState;
import org.vigie.api.query.OnCallQuery;

class CommandsTellTest {
  private final SiteCalls calls = new SiteCalls();
  private final OnCallQuery planning = new SiteOnCall();
  private final Health health =
      new Health() {
        @Override
        public HealthReport report() {
          return new HealthReport(
              HealthState.DEGRADED,
              List.of(
                  new HealthPart("trunk carrier", HealthState.DOWN, Site.AT, "no answer"),
                  new HealthPart("engine", HealthState.UP, Site.AT, "")));
        }

        @Override
        public Optional<Duration> bootTime() {
          return Optional.of(Duration.ofMillis(8_250));
        }

        @Override
        public long residentBytes() {
          return 380L * 1024 * 1024;
        }
      };
  private final InstantSource clock = InstantSource.fixed(Site.AT);
  private final KarafShell shell = new KarafShell(calls, new SiteSetup(), planning, health, clock);

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void status_tells_parts_start_memory_calls_and_disk() {
    assertThat(shell.run("vigie:status"))
        .contains("Vigie is degraded.")
        .containsPattern("trunk carrier +down +21/11 11:00:00 +no answer")
        .contains("Ready for calls 8.3 s after the start.")
        .contains("380 MB resident")
        .contains("Calls in progress: 1.")
        .containsPattern("Disk: a write is on it after [0-9.]+ ms");
  }

  @Test
  void on_call_tells_names_and_why() {
    assertThat(shell.run("vigie:oncall"))
        .contains("Chauffage (chauffage) on 2026-11-21 11:00:00 CET: planned")
        .containsPattern("1 +Alice Martin +rule nuits");
    assertThat(shell.run("vigie:oncall chauffage --at 2026-07-01T18:00"))
        .contains("2026-07-01 18:00:00 CEST");
    assertThat(shell.run("vigie:oncall --at 2026-07-01T18:00:00Z chauffage"))
        .contains("2026-07-01 20:00:00 CEST");
  }

  @Test
  void on_call_says_what_is_wrong() {
    assertThat(shell.run("vigie:oncall nobody"))
        .isEqualTo("ERROR there is no team nobody; there are: chauffage");
    assertThat(shell.run("vigie:oncall --at noon")).startsWith("ERROR not a time: noon");
  }

  @Test
  void calls_are_filtered_and_fit_into_80_columns() {
    String table = shell.run("vigie:calls --line astreinte --verdict answered --missed --limit 7");

    assertThat(table)
        .containsPattern(
            "21/11 11:00:00 astreinte \\+33612345699 answered +alice +01JD0000000000000000000001");
    assertThat(table.lines()).allMatch(line -> line.stripTrailing().length() <= 80);
    assertThat(calls.asked.get(0).line()).contains("astreinte");
    assertThat(calls.asked.get(0).verdict()).contains(Verdict.ANSWERED);
    assertThat(calls.asked.get(0).missedOnly()).isTrue();
    assertThat(calls.asked.get(0).limit()).isEqualTo(7);
  }

  @Test
  void calls_tell_of_queue_message_recording_tries_and_voice_in_80_columns() {
    calls.call = Site.spoken();
    String table = shell.run("vigie:calls --voice");

    assertThat(table)
        .containsPattern(
            "21/11 11:00:00 call-back +1:15 +0:42 +yes +2 +3.4 +01JD0000000000000000000001");
    assertThat(table.lines()).allMatch(line -> line.stripTrailing().length() <= 80);
    assertThat(shell.run("vigie:call-trace " + Site.CALL))
        .contains(
            "Kind: call-back, queued 1:15, message of 0:42, recorded, contract 100234, asked for in"
                + " call 01JD0000000000000000000009");
  }

  @Test
  void calls_say_what_is_wrong() {
    assertThat(shell.run("vigie:calls --verdict lost")).startsWith("ERROR there is no verdict");
    assertThat(shell.run("vigie:calls --limit 501")).startsWith("ERROR --limit is a number");
  }

  @Test
  void a_trace_is_a_story() {
    assertThat(shell.run("vigie:call-trace " + Site.CALL))
        .contains("from +33612345699 for +33972101010 (Astreinte technique)")
        .contains("looks for somebody of Chauffage, by policy standard")
        .contains("level 1, round 1, one after another, 25 s each, accepted by key 1")
        .contains("11:00:00.000  rings Alice Martin (+33612345601)")
        .contains("trunk backup fails: 503 Service Unavailable")
        .contains("11:00:01.234  Alice Martin's telephone rings")
        .contains("Alice Martin: busy (486 Busy Here)")
        .contains("nobody has accepted")
        .contains("voice from the caller: 3000 packets, 0.1 % lost, jitter 1.5 ms, MOS 4.3")
        .contains("nothing is left of the call: missed (message)");
    assertThat(shell.run("vigie:call-trace nothing"))
        .isEqualTo("ERROR there is no call nothing; vigie:calls lists them");
  }

  @Test
  void a_trace_has_words_for_every_kind_of_event() {
    assertThat(new HashSet<Class<?>>(new Narrator(Site.setup()).known()))
        .isEqualTo(new HashSet<>(kinds()));
  }

  private static List<Class<?>> kinds() {
    return List.of(CallEvent.class.getPermittedSubclasses());
  }

  @Test
  void a_trace_keeps_a_withheld_number_to_itself() {
    calls.withheld = true;
    assertThat(shell.run("vigie:call-trace " + Site.CALL))
        .contains("from a withheld number")
        .doesNotContain("+33612345699");
  }

  @Test
  void trunks_says_what_to_do_where_there_is_none() {
    assertThat(shell.run("vigie:trunks")).contains("org.vigie.sip.trunk-<name>.cfg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "oncall",
        "calls",
        "call-trace",
        "trunks",
        "sms-send",
        "messages",
        "alerts",
        "alert",
        "sms-routes",
        "who-rings",
        "override",
        "audit",
        "warnings",
        "line-test",
        "call-back",
        "sounds",
        "setup-import",
        "setup-export"
      })
  void help_has_an_example(String command) {
    assertThat(shell.run("vigie:" + command + " --help"))
        .contains("Example")
        .contains("vigie:" + command);
  }

  @Test
  void parts_that_are_away_are_named() {
    shell.close();
    try (KarafShell bare = new KarafShell()) {
      assertThat(bare.run("vigie:calls")).startsWith("ERROR the call log is not available");
      assertThat(bare.run("vigie:oncall")).startsWith("ERROR the planning is not available");
      assertThat(bare.run("vigie:who-rings a")).startsWith("ERROR the call engine is not");
      assertThat(bare.run("vigie:warnings")).startsWith("ERROR the planning is not available");
      assertThat(bare.run("vigie:audit")).startsWith("ERROR the audit is not available");
      assertThat(bare.run("vigie:override a")).startsWith("ERROR there is no team a");
      assertThat(bare.run("vigie:line-test a")).contains("(org.vigie.engine) is not available");
      assertThat(bare.run("vigie:call-back a b 1")).contains("(org.vigie.engine) is not");
      assertThat(bare.run("vigie:sounds")).contains("(org.vigie.media) is not available");
      assertThat(bare.run("vigie:status")).startsWith("ERROR health is not available");
    }
  }

  @Test
  void words_are_completed() {
    TeamCompleter teams = new TeamCompleter();
    teams.setup = new SiteSetup();
    LineCompleter lines = new LineCompleter();
    lines.setup = new SiteSetup();
    CallIdCompleter ids = new CallIdCompleter();
    ids.calls = calls;

    assertThat(shell.complete(teams, "ch")).containsExactly("chauffage");
    assertThat(shell.complete(lines, "as")).containsExactly("astreinte");
    assertThat(shell.complete(ids, "01JD")).containsExactly(Site.CALL.value());
    assertThat(shell.complete(new VerdictCompleter(), "an")).containsExactly("answered");
    assertThat(shell.complete(new TeamCompleter(), "")).isEmpty();
  }

  @Test
  void wall_time_is_read_in_the_setups_zone() throws Exception {
    assertThat(Times.read("2026-12-24 18:00", Site.setup().setup().timezone()))
        .isEqualTo(Instant.parse("2026-12-24T17:00:00Z"));
    assertThat(Times.length(Duration.ofSeconds(3723))).isEqualTo("1:02:03");
  }
}
