package org.vigie.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Handover;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Turn;
import org.vigie.api.setup.Who;

/** A team of four: Anna at rank 1 has two telephones, Ben is at rank 2, Cleo manages, Dan helps. */
final class Team {
  static final Instant NOW = Instant.parse("2026-11-21T19:00:00Z");
  static final String ID = "team";

  private static final Map<String, Map<String, Integer>> SKILLS =
      Map.of("ben", Map.of("heat", 2), "cleo", Map.of("heat", 2), "dan", Map.of("heat", 5));

  private Team() {}

  static SetupIndex setup() {
    List<Person> persons =
        List.of(
            person("anna", "+33600000001", "+33100000001"),
            person("ben", "+33600000002"),
            person("cleo", "+33600000003"),
            person("dan", "+33600000004"));
    Planning planning = Planning.of(List.of(rotation(1, "anna"), rotation(2, "ben")));
    org.vigie.api.setup.Team team =
        new org.vigie.api.setup.Team(ID, ID, List.of("cleo"), "policy", planning);
    return new SetupIndex(
        new Setup(
            ZoneId.of("Europe/Paris"),
            "FR",
            Language.FR,
            persons,
            List.of(team),
            List.of(),
            List.of(),
            List.of(),
            Settings.DEFAULT));
  }

  private static Person person(String id, String... phones) {
    return new Person(
        id,
        id,
        Arrays.stream(phones).map(PhoneNumber::new).toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SKILLS.getOrDefault(id, Map.of()),
        Optional.empty());
  }

  private static Rotation rotation(int rank, String person) {
    Handover midnight = new Handover(Optional.empty(), OptionalInt.empty(), LocalTime.MIDNIGHT);
    return new Rotation(
        "r" + rank,
        rank,
        List.of(person),
        new Turn(1, Turn.Unit.DAYS),
        midnight,
        LocalDate.of(2026, 1, 1),
        List.of());
  }

  static Step step(Who who, Strategy strategy, int rounds, Duration pause) {
    return new Step(who, strategy, Duration.ofSeconds(25), rounds, pause, Accept.KEY);
  }

  static Policy policy(List<Step> steps, Optional<Exit> otherwise) {
    return new Policy("policy", steps, otherwise, Optional.empty(), Optional.empty());
  }
}
