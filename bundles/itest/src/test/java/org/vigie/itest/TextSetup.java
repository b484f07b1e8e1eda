package org.vigie.itest;

import java.util.stream.IntStream;

/**
 * A setup of groups that have nothing to do with each other: a line of its own, a first and a
 * second person on call, a manager. Each test takes one.
 */
final class TextSetup {
  static final String RECEIVED = "Votre message est transmis.";
  static final String TAKEN = "Votre demande est prise en charge.";

  private static final String HEAD =
      """
      version: 1
      timezone: Europe/Paris
      holidays: FR
      language: fr
      policies:
        - {id: calm, steps: [{who: {rank: 1}, ring: PT1M}, {who: {rank: 2}, ring: PT1M}], otherwise: {node: nobody}, alert: {repeatAfter: PT5M, closeReminder: PT4H}}
        - {id: quick, steps: [{who: {rank: 1}, ring: PT1M}, {who: {rank: 2}, ring: PT1M}], otherwise: {node: nobody}, alert: {repeatAfter: PT3S, closeReminder: PT6S}}
      """;
  private static final String PERSONS =
      """
        - {id: first%1$d, name: First %1$d, phones: ["%2$s"], sms: "%2$s"}
        - {id: second%1$d, name: Second %1$d, phones: ["%3$s"], sms: "%3$s"}
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
          notify: {missed: [tried, managers]}
          smsReply: {received: "%4$s", taken: "%5$s"}
          nodes:
            team: {type: team, team: t%1$d}
            nobody: {type: message, say: "Personne n'a pu prendre votre appel."}
      """;

  /** One line with its people; numbers follow from its place. */
  record Group(int place) {
    /** The line's number for texts. */
    String number() {
      return "+337561010%02d".formatted(place);
    }

    /** The line's number for calls. */
    String voice() {
      return "+339721010%02d".formatted(place);
    }

    String first() {
      return person(1);
    }

    String second() {
      return person(2);
    }

    String boss() {
      return person(3);
    }

    String line() {
      return "l" + place;
    }

    private String person(int which) {
      return "+33612%02d000%d".formatted(place, which);
    }
  }

  private TextSetup() {}

  /**
   * @param groups how many
   * @param quick those from this place on are repeated after seconds instead of minutes
   */
  static String of(int groups, int quick) {
    StringBuilder persons = new StringBuilder("persons:\n");
    StringBuilder teams = new StringBuilder("teams:\n");
    StringBuilder lines = new StringBuilder("lines:\n");
    IntStream.range(0, groups)
        .mapToObj(Group::new)
        .forEach(
            g -> {
              persons.append(PERSONS.formatted(g.place(), g.first(), g.second(), g.boss()));
              teams.append(TEAM.formatted(g.place(), g.place() >= quick ? "quick" : "calm"));
              lines.append(LINE.formatted(g.place(), g.voice(), g.number(), RECEIVED, TAKEN));
            });
    return HEAD + persons + teams + lines;
  }
}
