package org.vigie.escalation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Step;
import org.vigie.escalation.api.Surroundings;

/**
 * The order of persons by a step's strategy. Made once, when the level starts: a replay reads it
 * from the journal and needs neither chance nor memory.
 */
final class Orders {
  private final String team;
  private final int level;
  private final Step step;
  private final Surroundings world;

  Orders(String team, int level, Step step, Surroundings world) {
    this.team = team;
    this.level = level;
    this.step = step;
    this.world = world;
  }

  /**
   * The same persons, whoever is first to be rung first; ties stay in the order of the planning.
   */
  List<String> of(List<String> persons) {
    return switch (step.strategy()) {
      case SEQUENTIAL, SIMULTANEOUS -> persons;
      case ROUND_ROBIN -> behind(persons);
      case LEAST_RECENT -> sorted(persons, Comparator.comparing(this::lastAccepted));
      case RANDOM -> shuffled(persons);
      case PRIORITY -> sorted(persons, Comparator.comparingInt(this::weight).reversed());
    };
  }

  /** From the one behind who was rung last; who was is not among them any more: from the first. */
  private List<String> behind(List<String> persons) {
    int last = world.circumstances().lastRung(team, level).map(persons::indexOf).orElse(-1);
    List<String> turned = new ArrayList<>(persons);
    Collections.rotate(turned, -(last + 1));
    return turned;
  }

  private Instant lastAccepted(String person) {
    return world.circumstances().lastAccepted(person).orElse(Instant.MIN);
  }

  private int weight(String person) {
    Optional<Map<String, Integer>> skills = world.setup().person(person).map(Person::skills);
    return step.skill().flatMap(s -> skills.map(all -> all.getOrDefault(s, 0))).orElse(0);
  }

  private List<String> shuffled(List<String> persons) {
    SplittableRandom chance = new SplittableRandom(world.circumstances().seed() + level);
    Map<String, Long> lots = new HashMap<>();
    persons.forEach(person -> lots.put(person, chance.nextLong()));
    return sorted(persons, Comparator.comparing(lots::get));
  }

  private static List<String> sorted(List<String> persons, Comparator<String> how) {
    return persons.stream().sorted(how).toList();
  }
}
