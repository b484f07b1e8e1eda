package org.vigie.setup.internal.read;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;

/** Reads whom to ring, and how: steps of policies, and nodes that name their people themselves. */
final class StepReader {
  private static final Duration SHORTEST_RING = Duration.ofSeconds(1);
  private static final int MOST_ROUNDS = 1000;
  private static final List<String> LATER_STRATEGIES =
      List.of("round-robin", "least-recent", "random", "priority");

  private final WhoReader who;

  StepReader(WhoReader who) {
    this.who = who;
  }

  Step read(Place place) {
    Fields fields = new Fields(place);
    Step step = read(fields);
    fields.end();
    return step;
  }

  /** The same, among other keys. */
  Step read(Fields fields) {
    Step step =
        new Step(
            who(fields),
            fields.optional("strategy").flatMap(StepReader::strategy).orElse(Strategy.SEQUENTIAL),
            ring(fields),
            fields.optional("rounds").map(p -> Values.integer(p, 1, MOST_ROUNDS)).orElse(1),
            fields
                .optional("pause")
                .map(p -> Values.duration(p, Duration.ZERO))
                .orElse(Duration.ZERO),
            accept(fields));
    fields.later("skill", "keyWait");
    return step;
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

  private static Optional<Strategy> strategy(Place place) {
    if (LATER_STRATEGIES.contains(place.node().asText())) {
      place.fault("this strategy is not available yet: use sequential or simultaneous");
      return Optional.empty();
    }
    return Values.choice(place, Values.lowerCase(Strategy.class));
  }
}
