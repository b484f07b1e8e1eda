package org.vigie.setup.internal.read;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;

/** Reads whom to ring, and how: steps of policies, and nodes that name their people themselves. */
final class StepReader {
  private static final Duration SHORTEST_RING = Duration.ofSeconds(1);
  private static final int MOST_ROUNDS = 1000;
  private static final Duration SHORTEST_KEY_WAIT = Duration.ofSeconds(1);
  private static final Map<String, Strategy> STRATEGIES = strategies();

  private final WhoReader who;
  private final Set<String> skills;

  /**
   * @param skills that persons have
   */
  StepReader(WhoReader who, Set<String> skills) {
    this.who = who;
    this.skills = skills;
  }

  Step read(Place place) {
    Fields fields = new Fields(place);
    Step step = read(fields);
    fields.end();
    return step;
  }

  /** The same, among other keys. */
  Step read(Fields fields) {
    Strategy strategy =
        fields
            .optional("strategy")
            .flatMap(p -> Values.choice(p, STRATEGIES))
            .orElse(Strategy.SEQUENTIAL);
    return new Step(
        who(fields),
        strategy,
        ring(fields),
        fields.optional("rounds").map(p -> Values.integer(p, 1, MOST_ROUNDS)).orElse(1),
        fields.optional("pause").map(p -> Values.duration(p, Duration.ZERO)).orElse(Duration.ZERO),
        accept(fields),
        skill(fields, strategy),
        fields.optional("keyWait").map(p -> Values.duration(p, SHORTEST_KEY_WAIT)));
  }

  private Optional<String> skill(Fields fields, Strategy strategy) {
    Optional<Place> place = fields.optional("skill");
    if (strategy == Strategy.PRIORITY && place.isEmpty()) {
      fields.place().at("skill").fault("is missing: the strategy priority orders by one");
    }
    Optional<String> skill = place.map(Values::id);
    if (strategy != Strategy.PRIORITY) {
      place.ifPresent(p -> p.warning("is not used: only the strategy priority orders by a skill"));
    } else if (skill.filter(name -> !skills.contains(name)).isPresent()) {
      place.ifPresent(p -> p.warning("nobody has it" + Nearest.hint(skill.get(), skills)));
    }
    return skill;
  }

  Who who(Fields fields) {
    return who.read(fields.required("who")).orElse(new Who.EveryRank());
  }

  static Duration ring(Fields fields) {
    return fields
        .optional("ring")
        .map(p -> Values.duration(p, SHORTEST_RING))
        .orElse(Step.DEFAULT_RING);
  }

  static Accept accept(Fields fields) {
    return fields
        .optional("accept")
        .flatMap(p -> Values.choice(p, Values.lowerCase(Accept.class)))
        .orElse(Accept.KEY);
  }

  private static Map<String, Strategy> strategies() {
    Map<String, Strategy> codes = new LinkedHashMap<>();
    for (Strategy strategy : Strategy.values()) {
      codes.put(strategy.code(), strategy);
    }
    return codes;
  }
}
