package org.vigie.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;
import org.vigie.escalation.api.Progress;

/** Where a search can rest, with a drill that leads there. */
enum Place {
  NOT_BEGUN,
  HANDLER,
  STEP,
  PAUSE,
  EXIT,
  GIVEN_UP;

  private static final Duration PAUSE_TIME = Duration.ofSeconds(10);

  private static final Optional<Exit> CLEO =
      Optional.of(
          new Exit.RingFirst(new Who.Managers(), Duration.ofSeconds(20), Accept.KEY, "voicemail"));

  /** Ben (two rounds, a pause between), then Dan; when nobody accepts, Cleo once more. */
  static final Policy LONG = Team.policy(List.of(ben(2, PAUSE_TIME), dan()), CLEO);

  /** All kinds of policies: a next level, a next round, an exit that rings, or nothing more. */
  static final List<Policy> ALL =
      List.of(
          LONG,
          Team.policy(List.of(ben(1, PAUSE_TIME), dan()), CLEO),
          Team.policy(List.of(ben(1, PAUSE_TIME)), CLEO),
          Team.policy(List.of(), CLEO),
          Team.policy(List.of(ben(2, Duration.ZERO)), Optional.empty()),
          Team.policy(List.of(ben(1, Duration.ZERO)), Optional.empty()));

  private static Step ben(int rounds, Duration pause) {
    return Team.step(new Who.Rank(2), Strategy.SEQUENTIAL, rounds, pause);
  }

  private static Step dan() {
    return Team.step(new Who.Persons(List.of("dan")), Strategy.SEQUENTIAL, 1, Duration.ZERO);
  }

  /** A search that has just come here; leads nowhere where its policy has no such place. */
  Drill drill(Policy policy) {
    Drill drill = new Drill(new Around());
    return switch (this) {
      case NOT_BEGUN -> drill;
      case HANDLER -> drill.begins(policy, Optional.of("dan"));
      case STEP -> drill.begins(policy, Optional.empty());
      case PAUSE -> Input.ENDS.give(drill.begins(policy, Optional.empty()), policy);
      case EXIT, GIVEN_UP -> goOn(drill.begins(policy, Optional.empty()), policy);
    };
  }

  /** Nobody answers until it has come here, or to its end. */
  private Drill goOn(Drill drill, Policy policy) {
    while (Place.of(drill) != this && Place.of(drill) != GIVEN_UP) {
      Input.TIME.give(Input.ENDS.give(drill, policy), policy);
    }
    return drill;
  }

  static Place of(Drill drill) {
    if (drill.isOver()) {
      return GIVEN_UP;
    } else if (!drill.hasBegun()) {
      return NOT_BEGUN;
    } else if (drill.search().progress() instanceof Progress.Pausing) {
      return PAUSE;
    }
    int level = drill.search().level().orElseThrow().number();
    if (level == 0) {
      return HANDLER;
    }
    return level > drill.search().policy().steps().size() ? EXIT : STEP;
  }

  /** The word of the table. */
  String word() {
    String lower = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }

  /** The word of the diagram. */
  String id() {
    return word().replace(" begun", "Begun").replace(" up", "Up");
  }
}
