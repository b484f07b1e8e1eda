package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RefusedDocumentTest {
  /** In the minimal document: this text, replaced by that, is a fault at this place for that. */
  record Slip(String text, String by, String path, String reason) {}

  private static final String RANK_2 =
      "{who: {rank: 2}, strategy: sequential, ring: PT20S, accept: key}";
  private static final String TAIL = "starts: 2026-01-02}\n\npolicies:";

  /** The end of the first team's planning, with overrides or other things after it. */
  /** A node on the way from the greeting to the team. */
  private static Slip node(String node, String path, String reason) {
    String place = path.isEmpty() ? "" : "/" + path;
    return new Slip(
        "next: chauffage",
        "next: entre}\n      entre: " + node.substring(0, node.length() - 1),
        "/lines/0/nodes/entre" + place,
        reason);
  }

  private static Slip planning(String yaml, String path, String reason) {
    String more = "starts: 2026-01-02}\n" + yaml.indent(6) + "\npolicies:";
    return new Slip(TAIL, more, "/teams/0/planning/" + path, reason);
  }

  static final List<Slip> SLIPS =
      List.of(
          new Slip("version: 1", "version: 2", "/version", "from 1 to 1"),
          new Slip("Europe/Paris", "Europe/Pariss", "/timezone", "« Europe/Paris »"),
          new Slip("holidays: FR", "holidays: DE", "/holidays", "FR-57"),
          new Slip("language: fr", "language: de", "/language", "fr, en"),
          new Slip("persons:", "person:", "/person", "did you mean « persons »"),
          new Slip("name: Alice Martin", "nam: Alice", "/persons/0/nam", "did you mean « name »"),
          new Slip("name: Alice Martin", "nam: Alice", "/persons/0/name", "is missing"),
          new Slip(
              "name: Alice Martin", "name: [Alice]", "/persons/0/name", "must be text, not a list"),
          new Slip("\"4821\"", "4821", "/persons/0/pin", "put quotes around 4821"),
          new Slip("\"4821\"", "\"48a1\"", "/persons/0/pin", "4 to 12 digits"),
          new Slip(
              "id: bruno", "id: alice", "/persons/1/id", "taken by the person at /persons/0/id"),
          new Slip("id: bruno", "id: \"a b\"", "/persons/1/id", "is no id"),
          new Slip("\"+33145678901\"", "\"+33612345601\"", "/persons/0/phones/1", "twice"),
          new Slip("\"+33145678901\"", "\"112\"", "/persons/0/phones/1", "emergency"),
          new Slip("\"+33145678901\"", "0145678901", "/persons/0/phones/1", "quotes"),
          new Slip("\"+33145678901\"", "\"0899123456\"", "/persons/0/phones/1", "premium"),
          new Slip("\"+33145678901\"", "\"0145\"", "/persons/0/phones/1", "possible"),
          new Slip("\"+33145678901\"", "\"+33972101010\"", "/persons/0/phones/1", "call itself"),
          new Slip(
              "phones: [\"+33612345602\"]",
              "phones: \"+33612345602\"",
              "/persons/1/phones",
              "must be a list"),
          new Slip("sms: \"+33612345601\"", "sms: \"15\"", "/persons/0/sms", "emergency"),
          new Slip(
              "pin: \"4821\"", "skills: {chaudiere: 6}", "/persons/0/skills/chaudiere", "1 to 5"),
          new Slip("pin: \"4821\"", "email: nobody", "/persons/0/email", "e-mail"),
          new Slip(
              "managers: [chloe]",
              "managers: [cloe]",
              "/teams/0/managers/0",
              "did you mean « chloe »"),
          new Slip(
              "policy: standard",
              "policy: standart",
              "/teams/0/policy",
              "did you mean « standard »"),
          new Slip(
              "participants: [bruno]",
              "participants: []",
              "/teams/0/planning/rotations/1/participants",
              "at least one"),
          new Slip(
              "participants: [bruno]",
              "participants: [zoe]",
              "/teams/0/planning/rotations/1/participants/0",
              "no person « zoe »"),
          new Slip("id: secours", "id: continu", "/teams/0/planning/rotations/1/id", "taken"),
          new Slip(
              "{day: FRIDAY, time: \"18:00\"}, starts: 2026-01-02}\n\n",
              "{time: \"18:00\"}, starts: 2026-01-02}\n\n",
              "/teams/0/planning/rotations/1/handover/day",
              "weekday"),
          new Slip(
              "day: FRIDAY", "day: friday", "/teams/0/planning/rotations/0/handover/day", "FRIDAY"),
          new Slip(
              "time: \"18:00\"",
              "time: \"18h\"",
              "/teams/0/planning/rotations/0/handover/time",
              "08:00"),
          new Slip("{weeks: 1}", "{weeks: 0}", "/teams/0/planning/rotations/0/every/weeks", "1 to"),
          new Slip(
              "{weeks: 1}",
              "{weeks: 1, days: 1}",
              "/teams/0/planning/rotations/0/every",
              "exactly one"),
          new Slip(
              "{weeks: 1}", "{months: 1}", "/teams/0/planning/rotations/0/handover/day", "1 to 31"),
          new Slip(
              "starts: 2026-01-02",
              "starts: 2026-02-30",
              "/teams/0/planning/rotations/0/starts",
              "2026-12-24"),
          new Slip(
              "starts: 2026-01-02",
              "starts: 9999-01-01",
              "/teams/0/planning/rotations/0/starts",
              "out of range"),
          new Slip(
              "starts: 2026-01-02}\n\n",
              "starts: 2026-01-02, windows: [{from: \"18:00\", to: \"25:00\"}]}\n\n",
              "/teams/0/planning/rotations/1/windows/0/to",
              "24:00"),
          planning(
              "overrides: [{id: a, from: 2026-02-01, to: 2026-01-01, add: bruno}]",
              "overrides/0/to",
              "after"),
          planning(
              "overrides: [{id: a, from: 2026-03-29T02:10, to: 2026-03-29T02:50, add: bruno}]",
              "overrides/0/to",
              "clocks go forward"),
          planning(
              "overrides: [{id: a, from: 2026-02-01, to: 2026-02-02, replace: alice}]",
              "overrides/0",
              "exactly one of"),
          planning(
              "overrides: [{id: a, from: 2026-02-01, to: 2026-02-02, add: alice, remove: bruno}]",
              "overrides/0",
              "exactly one of"),
          planning(
              "overrides: [{id: a, from: 2026-02-01, to: 2026-02-02, replace: alice, by: alice}]",
              "overrides/0",
              "same person"),
          planning(
              "overrides: [{id: a, from: 2026-02-01, to: 2026-02-03, remove: alice}, {id: b, from: 2026-02-03, to: 2026-02-04, replace: alice, by: bruno}]",
              "overrides/1",
              "« a »"),
          planning(
              "fixed: [{from: 2026-02-01, to: 2026-02-02, shifts: []}]",
              "fixed/0/shifts",
              "at least one"),
          planning(
              "fixed: [{from: 2026-02-01, to: 2026-02-02, shifts: [{rank: 1, person: alice, from: 2026-02-05, to: 2026-02-06}]}]",
              "fixed/0/shifts/0",
              "outside"),
          planning(
              "absences: [{person: alic, from: 2026-02-01, to: 2026-02-02}]",
              "absences/0/person",
              "alice"),
          planning(
              "closed: [{from: 2026-02-01T25:00, to: 2026-02-02}]", "closed/0/from", "date-time"),
          planning("swaps: [{from: alice, to: bruno}]", "swaps", "not available yet"),
          new Slip(
              "strategy: sequential, ring: PT15S",
              "strategy: parallel, ring: PT15S",
              "/policies/0/steps/0/strategy",
              "sequential, simultaneous"),
          new Slip(
              "strategy: sequential, ring: PT15S",
              "strategy: priority, ring: PT15S",
              "/policies/0/steps/0/skill",
              "is missing"),
          new Slip("ring: PT15S", "ring: 15", "/policies/0/steps/0/ring", "quotes"),
          new Slip("ring: PT15S", "ring: 15s", "/policies/0/steps/0/ring", "PT25S"),
          new Slip("ring: PT15S", "ring: PT0S", "/policies/0/steps/0/ring", "PT1S"),
          new Slip(
              "who: {rank: 2}",
              "who: {rank: 2, onCall: true}",
              "/policies/0/steps/1/who",
              "exactly one"),
          new Slip(
              "who: {rank: 2}",
              "who: {persons: [zoe]}",
              "/policies/0/steps/1/who/persons/0",
              "no person"),
          new Slip(
              "who: {rank: 2}",
              "who: {number: \"17\"}",
              "/policies/0/steps/1/who/number",
              "emergency"),
          new Slip(
              "who: {rank: 2}", "who: {team: all}", "/policies/0/steps/1/who/team", "managers"),
          new Slip(RANK_2, "notify", "/policies/0/steps/1", "must be a map"),
          new Slip(
              "closed: {node: personne}",
              "closed: {node: persone}",
              "/policies/0/closed/node",
              "did you mean « personne »"),
          new Slip(
              "closed: {node: personne}",
              "closed: {node: chauffage}",
              "/policies/0/closed/node",
              "leads back"),
          new Slip(
              "closed: {node: personne}",
              "alert: {repeatAfter: PT0S}",
              "/policies/0/alert/repeatAfter",
              "from PT1S"),
          new Slip(
              "ringback: hold",
              "notify: {missed: [tried, everybody]}",
              "/lines/0/notify/missed/1",
              "managers, tried, on-call"),
          new Slip(
              "ringback: hold",
              "smsReply: {recieved: Merci}",
              "/lines/0/smsReply/recieved",
              "did you mean « received »"),
          new Slip("entry: accueil", "entry: acueil", "/lines/0/entry", "did you mean « accueil »"),
          new Slip(
              "    maxWait: PT4M\n    overflow: {node: personne}\n",
              "    maxWait: PT4M\n",
              "/lines/0/overflow",
              "is missing"),
          new Slip(
              "overflow: {node: personne}",
              "overflow: {number: \"112\"}",
              "/lines/0/overflow/number",
              "emergency"),
          new Slip("ringback: hold", "ringback: tone", "/lines/0/ringback", "« accueil »"),
          new Slip("ringback: hold", "ringback: music", "/lines/0/ringback", "hold, early, tone"),
          new Slip(
              "ringback: hold",
              "recording: {enabled: true}",
              "/lines/0/recording/reason",
              "is missing"),
          new Slip(
              "ringback: hold",
              "repeatCallers: P2D",
              "/lines/0/repeatCallers",
              "from PT1S to PT24H"),
          new Slip(
              "numbers: [\"+33972101010\"]", "numbers: []", "/lines/0/numbers", "at least one"),
          new Slip(
              "numbers: [\"+33972101010\"]", "numbers: [\"12\"]", "/lines/0/numbers/0", "possible"),
          new Slip(
              "next: chauffage",
              "next: accueil",
              "/lines/0/nodes/accueil/next",
              "accueil → accueil"),
          node(
              "{type: menu, say: Un, choices: {'12': chauffage}, otherwise: chauffage}",
              "choices/12",
              "one key"),
          node(
              "{type: menu, say: Un, choices: {}, otherwise: chauffage}",
              "choices",
              "at least one"),
          node(
              "{type: menu, say: Un, choices: {'1': ailleurs}, otherwise: chauffage}",
              "choices/1",
              "no node « ailleurs »"),
          node(
              "{type: menu, say: Un, choices: {'1': chauffage}, otherwise: accueil}",
              "otherwise",
              "leads back"),
          node(
              "{type: menu, say: Un, choices: {'1': chauffage}, retries: -1, otherwise: chauffage}",
              "retries",
              "0 to 20"),
          node(
              "{type: collect, say: Un, digits: {max: 0}, table: customers, otherwise: chauffage}",
              "digits/max",
              "1 to 32"),
          node(
              "{type: collect, say: Un, digits: {max: 5}, otherwise: chauffage}",
              "",
              "exactly one of table, prefixes"),
          node(
              "{type: collect, say: Un, digits: {max: 5}, table: clients, otherwise: chauffage}",
              "table",
              "customers"),
          node(
              "{type: collect, say: Un, digits: {max: 5}, prefixes: {x: chauffage}, otherwise: chauffage}",
              "prefixes/x",
              "digits"),
          node(
              "{type: collect, say: Un, digits: {max: 5, terminator: ok}, table: customers, otherwise: chauffage}",
              "digits/terminator",
              "one key"),
          node(
              "{type: hours, holidays: open, whenOpen: chauffage, whenClosed: chauffage}",
              "holidays",
              "closed"),
          node(
              "{type: hours, exceptions: [{on: 2026-12-31, from: '08:00'}], whenOpen: chauffage, whenClosed: chauffage}",
              "exceptions/0",
              "both from and to"),
          node(
              "{type: hours, open: [{days: [MONDAY], from: '08:00', to: '25:00'}], whenOpen: chauffage, whenClosed: chauffage}",
              "open/0/to",
              "time of day"),
          node("{type: ring, who: {rank: 1}, otherwise: chauffage}", "who", "persons or a number"),
          node("{type: ring, who: {persons: [alice]}}", "otherwise", "is missing"),
          new Slip(
              "fin: {type: hangup}", "fin: {type: hang-up}", "/lines/0/nodes/fin/type", "hangup"),
          new Slip(
              "fin: {type: hangup}",
              "a/b~c: {type: hangup}\n      fin: {type: hangup}",
              "/lines/0/nodes/a~1b~0c",
              "is no id"),
          new Slip(
              "{type: team, team: chauffage}",
              "{type: team, team: froid}",
              "/lines/0/nodes/chauffage/team",
              "no team « froid »"));

  private final Bench bench = new Bench();

  @ParameterizedTest
  @FieldSource("SLIPS")
  void namesThePlaceAndTheRemedy(Slip slip) {
    String faults = bench.faults(Bench.minimalWith(slip.text(), slip.by()));
    assertThat(faults.lines())
        .as(faults)
        .anyMatch(line -> line.startsWith(slip.path() + " ") && line.contains(slip.reason()));
    assertThat(bench.store.versions).isEmpty();
    assertThat(bench.setups.present()).isFalse();
  }

  @Test
  void reportsEverythingAtOnce() {
    String document =
        Bench.minimalWith("managers: [chloe]", "managers: [zoe]")
            .replace("ring: PT15S", "ring: soon")
            .replace("entry: accueil", "entry: nowhere");
    assertThat(bench.faults(document).lines()).hasSize(3);
  }

  @Test
  void refusesANumberOfTwoLines() {
    String second =
        """
          - id: autre
            name: Autre
            numbers: ["0972101010"]
            entry: fin
            nodes:
              fin: {type: hangup}
        """;
    assertThat(bench.faults(Bench.minimal() + second))
        .startsWith("/lines/1/numbers/0 +33972101010 leads to the line at /lines/0/numbers/0");
  }

  @Test
  void refusesWhatIsNoMapAtAll() {
    assertThat(bench.faults("[1, 2]")).isEqualTo(" must be a map, not a list");
  }

  @Test
  void letsOverridesMeetWhereTheClockRepeatsAnHour() {
    Slip meeting =
        planning(
            """
            overrides:
              - {id: a, from: 2026-10-24T18:00, to: 2026-10-25T02:30, replace: alice, by: bruno}
              - {id: b, from: 2026-10-25T02:30, to: 2026-10-25T08:00, replace: alice, by: chloe}
            """,
            "",
            "");
    assertThat(bench.faults(Bench.minimalWith(meeting.text(), meeting.by())))
        .startsWith("Accepted");
  }
}
