package org.vigie.documents.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.DutyHours;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.Programme;
import org.vigie.api.planning.Statement;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Language;
import org.vigie.api.text.MessageId;

/** A person, a team, and an October with a clock change. */
final class Samples {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  static final Names NAMES =
      new Names(
          Map.of("alice", "Élodie Œuvrard", "bruno", "Łukasz Żółć"),
          Map.of("heating", "Chauffage; été, \"hiver\""));
  static final Edition FRENCH = new Edition(Language.FR, PARIS, NAMES);
  static final Edition ENGLISH = new Edition(Language.EN, PARIS, NAMES);

  private Samples() {}

  /** Local times of Paris. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toInstant();
  }

  static Shift shift(String person, int rank, String from, String until, String why) {
    return new Shift("heating", rank, person, at(from), at(until), why);
  }

  static List<Shift> october() {
    return List.of(
        shift("alice", 1, "2026-10-05T08:00", "2026-10-12T08:00", "rule 1"),
        shift("alice", 2, "2026-10-24T18:00", "2026-10-26T08:00", "override sick"));
  }

  static Intervention intervention(String id, String from, Optional<String> until, String note) {
    return new Intervention(
        id, "alice", Optional.of("heating"), at(from), until.map(Samples::at), "call", "01J", note);
  }

  static Statement statement(List<Shift> shifts, List<Intervention> interventions) {
    return new Statement(
        "alice",
        YearMonth.of(2026, 10),
        new DutyHours(
            Duration.ofHours(207), Duration.ofHours(77), Duration.ofHours(49), Duration.ZERO),
        new DutyHours(Duration.ofMinutes(95), Duration.ofMinutes(95), Duration.ZERO, Duration.ZERO),
        shifts,
        interventions);
  }

  static Programme programme(Optional<MessageId> message, Optional<String> changes) {
    return new Programme(
        "P12",
        "alice",
        at("2026-10-01T00:00"),
        at("2026-11-01T00:00"),
        october(),
        at("2026-09-15T09:30"),
        new Author("chef", "rest 192.0.2.7"),
        message,
        changes,
        "Vos astreintes : 05/10 8h - 12/10 8h",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  }
}
