package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.CallLimits;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.LineTestPlan;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Overflow;
import org.vigie.api.setup.Recording;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupOutcome.Accepted;
import org.vigie.api.setup.SoundsNamed;
import org.vigie.api.setup.Who;
import org.vigie.api.setup.Words;
import org.vigie.api.store.SetupVersion;

/** What a document says about voice, as it is in force then. */
class EntryInForceTest {
  private final Bench bench = new Bench();
  private Setup setup = Setup.empty();

  @BeforeEach
  void takeTheFullDocument() {
    assertThat(bench.apply(Bench.resource("full.yaml"))).isInstanceOf(Accepted.class);
    setup = bench.setups.current().setup();
  }

  private Line line(String id) {
    return bench.setups.current().line(id).orElseThrow();
  }

  @Test
  void hasNodesWithTheirWaysOut() {
    Words jingle = new Words("", Optional.of("bonjour"));
    assertThat(line("l4").nodes())
        .containsEntry("anglais", new Node.Speak(Language.EN, "accueil"))
        .containsEntry("accueil", new Node.Announce(jingle, "saut"))
        .containsEntry("saut", new Node.GoTo("file"))
        .containsEntry("file", new Node.Queue("t2", false, "equipe"))
        .containsEntry("equipe", new Node.ToTeam("t2", Optional.of("repondeur")))
        .containsEntry("retour", new Node.CallBack(Optional.of("messages")))
        .containsEntry("messages", new Node.HearMessages(Optional.of("fin")))
        .containsEntry(
            "rappel",
            new Node.BookCallBack(
                Optional.of(new Words("Nous vous rappelons", Optional.of("jazz")))))
        .containsEntry(
            "repondeur", new Node.Voicemail(jingle, Duration.ofMinutes(3), Optional.of("fin")))
        .containsEntry(
            "qui",
            new Node.ByCaller(
                Optional.of("fin"),
                Map.of(new PhoneNumber("+33612345699"), "anglais"),
                Optional.of("retour"),
                Optional.of("file"),
                Optional.of("file"),
                "anglais"));
    assertThat(line("l5").nodes())
        .containsEntry("f", new Node.Queue("t2", true, "b"))
        .containsEntry("b", new Node.BookCallBack(Optional.empty()));
  }

  @Test
  void hasWhatCallersHearAndMayDoWhileTheyWait() {
    assertThat(line("l4").hold())
        .isEqualTo(
            new Hold(
                Optional.of("jazz"),
                Optional.of("bonjour"),
                Map.of('1', "repondeur", '2', "rappel")));
    assertThat(line("l4").overflow()).contains(new Overflow.ToTeam("t2"));
    assertThat(line("l5").overflow())
        .contains(new Overflow.ToNumber(new PhoneNumber("+33145678900")));
    assertThat(line("l5").hold()).isEqualTo(Hold.USUAL);
    assertThat(SoundsNamed.of(setup)).containsExactly("bonjour", "jazz");
  }

  @Test
  void hasHowConversationsAreRecorded() {
    assertThat(line("l4").recording())
        .contains(
            new Recording(
                Optional.of(new Words("Enregistré", Optional.of("bonjour"))),
                '*',
                "Preuve",
                true,
                Duration.ofDays(30)));
    assertThat(line("l5").recording())
        .contains(new Recording(Optional.empty(), '9', "Preuve", false, Duration.ofHours(36)));
    assertThat(line("l1").recording()).isEmpty();
    assertThat(bench.document()).contains("keep: P30D", "keep: PT36H", "channels: two");
  }

  @Test
  void hasExpertsLimitsTestsAndTheAddress() {
    assertThat(setup.teams().get(0).expert()).contains(new Who.Persons(List.of("bruno")));
    Settings settings = setup.settings();
    assertThat(settings.blocked())
        .containsExactly(new PhoneNumber("+33899000000"), new PhoneNumber("+33612000000"));
    assertThat(settings.limits())
        .isEqualTo(new CallLimits(List.of("FR", "RE"), List.of("+41", "+3212"), true, 3, 700));
    assertThat(settings.lineTests())
        .containsExactly(
            new LineTestPlan("l1", Optional.of("backup"), LocalTime.of(3, 0), "1#"),
            new LineTestPlan("l2", Optional.empty(), LocalTime.of(3, 10), ""));
    assertThat(settings.address()).contains("https://vigie.example");
  }

  @Test
  void comesBackAsItIsInEveryFormAndAfterARestart() {
    for (DocumentFormat format : DocumentFormat.values()) {
      Accepted again = (Accepted) bench.apply(bench.document(format, true), format);
      assertThat(again.changes()).isEmpty();
      assertThat(again.revision()).isEqualTo(1);
    }
    Bench restarted = new Bench(bench.store);
    restarted.uploaded = Optional.of(id -> false);
    assertThat(restarted.setups.load()).isEmpty();
    assertThat(restarted.setups.current().setup()).isEqualTo(setup);
  }

  @Test
  void saysWhatChanges() {
    String other =
        Bench.resource("full.yaml")
            .replace("holdMusic: jazz", "holdMusic: bonjour")
            .replace("keep: P30D", "keep: P31D")
            .replace("overflow: {team: t2}", "overflow: {node: fin}")
            .replace(", {line: l2, at: \"03:10\"}", "")
            .replace("perHour: 700", "perHour: 800");
    assertThat(((Accepted) bench.check(other)).changes())
        .containsExactlyInAnyOrder(
            "settings, limits, perHour: 700 → 800",
            "settings, line test removed: line l2, at 03:10",
            "line l4, overflow, team: t2 → nothing",
            "line l4, overflow, node: nothing → fin",
            "line l4, holdMusic: jazz → bonjour",
            "line l4, recording, keep: P30D → P31D");
  }

  @Test
  void isReadThoughTwoPersonsOfAnOlderVersionHaveTheSamePin() {
    Bench older = new Bench();
    bench.store.versions.forEach(
        version ->
            older.store.add(
                new SetupVersion(
                    version.json().replace("\"id\":\"bruno\"", "\"id\":\"bruno\",\"pin\":\"4821\""),
                    version.author(),
                    version.at(),
                    version.action(),
                    version.team(),
                    version.changes(),
                    version.rules())));
    assertThat(older.setups.load()).isEmpty();
    assertThat(older.setups.current().person("bruno").orElseThrow().pin()).contains("4821");
    assertThat(older.faults(older.document(DocumentFormat.YAML, false)))
        .startsWith("Accepted")
        .contains("/persons/1/pin")
        .contains("a PIN names its person")
        .doesNotContain("4821");
    String twice =
        Bench.resource("full.yaml").replace("name: Bruno,", "name: Bruno, pin: \"4821\",");
    assertThat(bench.faults(twice))
        .startsWith("/persons/1/pin is the same as at /persons/0/pin")
        .doesNotContain("4821");
  }
}
