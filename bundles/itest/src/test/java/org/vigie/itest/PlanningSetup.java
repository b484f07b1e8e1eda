package org.vigie.itest;

import java.util.List;
import java.util.stream.IntStream;
import org.vigie.itest.TextSetup.Group;

/**
 * A setup of groups that have nothing to do with each other, as {@link TextSetup}'s; the plannings
 * of these are told to those on call, and the groups differ in their policies.
 */
final class PlanningSetup {
  private static final int CALM = 24;

  /** The policies of the groups behind the calm ones. */
  private static final List<String> OTHERS =
      List.of("voice", "robin", "recent", "skilled", "voice");

  static final int GROUPS = CALM + OTHERS.size();
  static final Group VOICE = new Group(CALM);
  static final Group ROBIN = new Group(CALM + 1);
  static final Group RECENT = new Group(CALM + 2);
  static final Group SKILLED = new Group(CALM + 3);
  static final Group VOICE_AFTER_A_CRASH = new Group(CALM + 4);

  private static final String HEAD =
      """
      version: 1
      timezone: Europe/Paris
      holidays: FR
      language: fr
      settings:
        exceptionalDays: [{on: 2027-05-07, name: Pont}]
        shiftNotices: {before: [PT1H, PT0S], confirmWithin: PT10M}
      policies:
        - {id: calm, steps: [{who: {rank: 1}, ring: PT1M, keyWait: PT1M}, {who: {rank: 2}, ring: PT1M, keyWait: PT1M, rounds: 2}], otherwise: {node: nobody}}
        - {id: voice, steps: [{who: {rank: 1}, ring: PT1M, keyWait: PT1M}, {who: {rank: 2}, ring: PT1M, keyWait: PT1M}], otherwise: {node: nobody}, alert: {repeatAfter: PT5M, voiceAfter: PT2S}}
        - {id: robin, steps: [{who: {onCall: true}, strategy: round-robin, ring: PT1M, keyWait: PT1M}], otherwise: {node: nobody}}
        - {id: recent, steps: [{who: {onCall: true}, strategy: least-recent, ring: PT1M, keyWait: PT1M}], otherwise: {node: nobody}}
        - {id: skilled, steps: [{who: {onCall: true}, strategy: priority, skill: gaz, ring: PT1M, keyWait: PT1M}], otherwise: {node: nobody}}
      """;
  private static final String PERSONS =
      """
        - {id: first%1$d, name: First %1$d, phones: ["%2$s"], sms: "%2$s", skills: {gaz: 1}}
        - {id: second%1$d, name: Second %1$d, phones: ["%3$s"], sms: "%3$s", skills: {gaz: 4}}
        - {id: boss%1$d, name: Boss %1$d, phones: ["%4$s"], sms: "%4$s"}
      """;
  private static final String TEAM =
      """
        - {id: t%1$d, name: Team %1$d, managers: [boss%1$d], policy: %2$s, planning: {rotations: [
            {id: one, rank: 1, participants: [first%1$d], every: {weeks: 1}, handover: {day: MONDAY, time: "08:00"}, starts: 2026-01-05},
            {id: two, rank: 2, participants: [second%1$d], every: {weeks: 1}, handover: {day: MONDAY, time: "08:00"}, starts: 2026-01-05}]}}
      """;
  private static final String LINE =
      """
        - id: l%1$d
          name: Ligne %1$d
          numbers: ["%2$s", "%3$s"]
          entry: team
          repeatCallers: PT2H
          notify: {shifts: [on-call, managers], changes: [on-call]}
          nodes:
            team: {type: team, team: t%1$d}
            nobody: {type: message, say: "Personne n'a pu prendre votre appel."}
      """;

  private PlanningSetup() {}

  static String yaml() {
    StringBuilder persons = new StringBuilder("persons:\n");
    StringBuilder teams = new StringBuilder("teams:\n");
    StringBuilder lines = new StringBuilder("lines:\n");
    IntStream.range(0, GROUPS)
        .mapToObj(Group::new)
        .forEach(
            g -> {
              persons.append(PERSONS.formatted(g.place(), g.first(), g.second(), g.boss()));
              teams.append(TEAM.formatted(g.place(), policy(g)));
              lines.append(LINE.formatted(g.place(), g.voice(), g.number()));
            });
    return HEAD + persons + teams + lines;
  }

  private static String policy(Group g) {
    return g.place() < CALM ? "calm" : OTHERS.get(g.place() - CALM);
  }
}
