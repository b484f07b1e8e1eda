package org.vigie.itest.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Many lines with a person each, so that nobody's notices are gathered. */
final class BenchSetup {
  static final int LINES = 400;

  static String number(int i) {
    return "+3375610%04d".formatted(i);
  }

  static String busyLine() {
    return number(LINES);
  }

  static String person(int i) {
    return "+3361234%04d".formatted(i);
  }

  static List<String> numbers() {
    return IntStream.rangeClosed(0, LINES).mapToObj(BenchSetup::number).toList();
  }

  static String yaml() {
    StringBuilder persons = new StringBuilder("persons:\n");
    StringBuilder teams = new StringBuilder("teams:\n");
    StringBuilder lines = new StringBuilder("lines:\n");
    for (int i = 0; i <= LINES; i++) {
      persons.append(
          "  - {id: p%1$d, name: P%1$d, phones: [\"%2$s\"], sms: \"%2$s\"}\n"
              .formatted(i, person(i)));
      teams.append(
          "  - {id: t%1$d, name: T%1$d, managers: [], policy: p, planning: {rotations: [{id: r, rank: 1, participants: [p%1$d], every: {weeks: 1}, handover: {day: MONDAY, time: \"08:00\"}, starts: 2026-01-05}]}}\n"
              .formatted(i));
      lines.append(
          "  - {id: l%1$d, name: Ligne, numbers: [\"%2$s\"], entry: team, smsReply: {received: \"Bien reçu.\"}, nodes: {team: {type: team, team: t%1$d}, end: {type: hangup}}}\n"
              .formatted(i, number(i)));
    }
    return """
        version: 1
        timezone: Europe/Paris
        holidays: FR
        language: fr
        policies:
          - {id: p, steps: [{who: {rank: 1}, ring: PT20S}], otherwise: {node: end}, alert: {repeatAfter: PT1H, closeReminder: PT4H}}
        """
        + persons
        + teams
        + lines;
  }
}
