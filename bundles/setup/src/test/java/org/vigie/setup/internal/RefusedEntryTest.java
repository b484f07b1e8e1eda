package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entry flows that do not fit: the place and the remedy. */
class RefusedEntryTest {
  private static final String PERSONNE =
      "personne: {type: message, say: \"Personne n'a pu prendre votre appel.\", next: fin}";

  private final Bench bench = new Bench();

  private static void assertFault(String faults, String path, String reason) {
    assertThat(faults.lines())
        .as(faults)
        .anyMatch(line -> line.startsWith(path + " ") && line.contains(reason));
  }

  /** One more node in the minimal document, on the way to the team. */
  private String withNode(String node) {
    return bench.faults(
        Bench.minimalWith("next: chauffage", "next: entre}\n      entre: " + cut(node)));
  }

  private static String cut(String node) {
    return node.substring(0, node.length() - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{type: announce, next: chauffage} | /say | is missing",
        "{type: announce, play: valse, next: chauffage} | /play | PUT /api/v1/sounds/valse",
        "{type: announce, play: 'a b', next: chauffage} | /play | no id of a sound",
        "{type: announce, play: bonjour, next: chauffage, goto: fin} | /goto | all are named",
        "{type: announce, play: bonjour} | /next | is missing",
        "{type: announce, play: bonjour, goto: ailleurs} | /goto | no node « ailleurs »",
        "{type: announce, play: bonjour, goto: accueil} | /goto | leads back",
        "{type: goto} | /goto | is missing",
        "{type: goto, goto: entre} | /goto | entre → entre",
        "{type: goto, goto: chauffage, next: fin} | /next | not a key",
        "{type: hangup, goto: fin} | /goto | there is none",
        "{type: bookCallBack, goto: fin} | /goto | there is none",
        "{type: hours, whenOpen: fin, goto: accueil} | /goto | leads back",
        "{type: language, language: de, next: fin} | /language | fr, en",
        "{type: language, language: en} | /next | is missing",
        "{type: language, language: en, goto: accueil} | /goto | leads back",
        "{type: caller, vip: fin} | /otherwise | is missing",
        "{type: caller, vip: ailleurs, otherwise: fin} | /vip | no node « ailleurs »",
        "{type: caller, vip: fin, otherwise: accueil} | /otherwise | leads back",
        "{type: caller, blocked: accueil, otherwise: fin} | /blocked | leads back",
        "{type: caller, numbers: {'12': fin}, otherwise: fin} | /numbers/12 | « 12 » is not a possible",
        "{type: caller, numbers: {'0612345678': fin, '+33612345678': fin}, otherwise: fin} | /numbers/+33612345678 | twice",
        "{type: caller, numbers: [], otherwise: fin} | /numbers | must be a map",
        "{type: queue, team: froid, otherwise: fin} | /team | no team « froid »",
        "{type: queue, team: chauffage} | /otherwise | is missing",
        "{type: queue, team: chauffage, otherwise: accueil} | /otherwise | leads back",
        "{type: queue, team: chauffage, position: oui, otherwise: fin} | /position | true or false",
        "{type: callback, next: accueil} | /next | leads back",
        "{type: callback, say: Bonjour} | /say | not a key",
        "{type: messages, goto: accueil} | /goto | leads back",
        "{type: bookCallBack, play: valse} | /play | there is no sound « valse »",
        "{type: menu, say: Un, choices: {'1': accueil}, goto: accueil} | /goto | leads back",
        "{type: callBack} | /type | callback, bookCallBack, messages",
      })
  void ofANode(String node, String path, String reason) {
    assertFault(withNode(node), "/lines/0/nodes/entre" + path, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "holdMusic: valse | /holdMusic | there is no sound",
        "progress: [jazz] | /progress | must be text",
        "whileWaiting: {'1': ailleurs} | /whileWaiting/1 | no node « ailleurs »",
        "whileWaiting: {'12': fin} | /whileWaiting/12 | one key",
        "recording: {enabled: true} | /recording/reason | is missing",
        "recording: {reason: Preuve} | /recording/enabled | is missing",
        "recording: {enabled: true, reason: Preuve, keep: P181D} | /recording/keep | to PT4320H",
        "recording: {enabled: true, reason: Preuve, keep: P6M} | /recording/keep | no duration",
        "recording: {enabled: true, reason: Preuve, channels: stereo} | /recording/channels | mixed",
        "recording: {enabled: true, reason: Preuve, objectKey: A} | /recording/objectKey | one key",
        "recording: {enabled: true, reason: Preuve, announcement: {}} | /recording/announcement/say | is missing",
        "recording: {enabled: true, reason: Preuve, announcement: {play: valse}} | /recording/announcement/play | no sound",
        "{recording: {enabled: true, reason: Preuve}, whileWaiting: {'9': fin}} | /recording/objectKey | key of whileWaiting",
        "{ringback: early, recording: {enabled: true, reason: Preuve}} | /ringback | object",
        "{ringback: early, whileWaiting: {'1': fin}} | /ringback | whileWaiting",
      })
  void ofALine(String keys, String path, String reason) {
    String flat = keys.startsWith("{") ? cut(keys).substring(1).replace("}, w", "}\n    w") : keys;
    String lines = flat.replace("early, ", "early\n    ");
    assertFault(
        bench.faults(Bench.minimalWith("ringback: hold", lines)), "/lines/0" + path, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{} | ^^ | exactly one of node, team, number",
        "{node: fin, team: chauffage} | ^^ | exactly one of",
        "{team: froid} | /team | no team « froid »",
        "{number: '112'} | /number | emergency",
        "{number: '0899123456'} | /number | premium",
        "{number: '0972101010'} | /number | call itself",
        "{number: '+33612345601', ring: PT5S} | /ring | not a key",
      })
  void ofAnOverflow(String overflow, String path, String reason) {
    String faults =
        bench.faults(Bench.minimalWith("overflow: {node: personne}", "overflow: " + overflow));
    assertFault(faults, "/lines/0/overflow" + (path == null ? "" : path), reason);
  }

  @Test
  void ofATeamThatTheOverflowLeadsTo() {
    String other =
        "policies:\n  - {id: autre, steps: [{who: {rank: 1}}], otherwise: {node: absent}}\n";
    String document =
        Bench.minimalWith("overflow: {node: personne}", "overflow: {team: froid}")
            .replace("policies:\n", other)
            .replace("\npolicies:", "  - {id: froid, name: Froid, policy: autre}\n\npolicies:");
    assertFault(bench.faults(document), "/policies/0/otherwise/node", "no node « absent »");
  }

  @Test
  void ofATeamNodeWhoseWayOutLeadsBack() {
    String loop =
        Bench.minimalWith("    otherwise: {node: personne}\n", "")
            .replace(
                "{type: team, team: chauffage}", "{type: team, team: chauffage, goto: accueil}");
    assertFault(bench.faults(loop), "/lines/0/nodes/chauffage/goto", "leads back");
    assertThat(bench.faults(loop.replace("goto: accueil", "otherwise: personne")))
        .startsWith("Accepted")
        .doesNotContain("never taken");
    String both = Bench.minimalWith("team: chauffage}", "team: chauffage, otherwise: accueil}");
    assertThat(bench.faults(both)).startsWith("Accepted").contains("its way out is never taken");
  }

  @ParameterizedTest
  @CsvSource({"queue", "callback", "messages", "bookCallBack"})
  void ofNodesThatNeedAnAnsweredCall(String type) {
    String rest = type.equals("queue") ? ", team: chauffage, otherwise: personne" : "";
    String document =
        Bench.minimalWith("ringback: hold", "ringback: early")
            .replace("next: chauffage", "next: a")
            .replace(PERSONNE, PERSONNE + "\n      a: {type: " + type + rest + "}");
    assertFault(bench.faults(document), "/lines/0/ringback", "« a »");
    assertThat(bench.faults(document.replace("ringback: early", "ringback: hold")))
        .startsWith("Accepted");
  }

  @Test
  void letsCallersGoBackByTheirOwnKeysWhileTheyWait() {
    assertThat(bench.faults(Bench.minimalWith("ringback: hold", "whileWaiting: {'1': accueil}")))
        .startsWith("Accepted");
  }

  @Test
  void warnsOfASoundOnlyWhereItCannotBeSeenOrIsNamedAlready() {
    String document = Bench.minimalWith("say: \"Personne n'a pu", "play: jazz, say: \"Personne");
    assertThat(bench.faults(document)).startsWith("Accepted").contains("warnings=[]");
    bench.uploaded = Optional.of(id -> false);
    assertThat(bench.faults(document)).contains("the sound « jazz » is missing: upload it");
    bench.uploaded = Optional.empty();
    assertThat(bench.faults(document.replace("jazz", "valse")))
        .startsWith("Accepted")
        .contains("cannot be seen now whether there is a sound « valse »");
  }
}
