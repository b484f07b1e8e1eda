package org.vigie.setup.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.TeamRules;
import org.vigie.api.store.StoreException;
import org.vigie.oncall.api.WallClock;
import org.vigie.setup.internal.read.Faults;
import org.vigie.setup.internal.read.Place;
import org.vigie.setup.internal.read.RulesReader;
import org.vigie.setup.internal.text.DocumentText;
import org.vigie.setup.internal.text.UnreadableDocument;
import org.vigie.setup.internal.write.RulesTree;

/** A team's rules as the store keeps them. */
final class RulesText {
  private static final Logger LOG = LoggerFactory.getLogger(RulesText.class);

  private RulesText() {}

  static String of(TeamRules rules) {
    return RulesTree.of(rules).toString();
  }

  /**
   * Gives what can be read of them: they were checked when they were saved.
   *
   * @throws StoreException where nothing can be read
   */
  static TeamRules read(String json, Instant since) {
    try {
      Faults faults = new Faults();
      byte[] document = json.getBytes(StandardCharsets.UTF_8);
      var tree = DocumentText.read(document, DocumentFormat.JSON);
      TeamRules rules = RulesReader.read(new Place(tree, "", faults), since);
      faults.faults().stream()
          .findFirst()
          .ifPresent(fault -> LOG.warn("Rules since {} are read but for {}", since, fault));
      return rules;
    } catch (UnreadableDocument damaged) {
      throw new StoreException("rules since " + since + " cannot be read", damaged);
    }
  }

  static TeamRules since(TeamRules rules, Instant since) {
    return new TeamRules(
        since, rules.timezone(), rules.holidays(), rules.exceptionalDays(), rules.planning());
  }

  /** Less what had ended when they were saved: it says nothing about later instants. */
  static TeamRules fromThenOn(TeamRules rules) {
    WallClock clock = new WallClock(rules.timezone());
    return new TeamRules(
        rules.since(),
        rules.timezone(),
        rules.holidays(),
        rules.exceptionalDays(),
        rules.planning().map(planning -> fromThenOn(planning, clock, rules.since())));
  }

  private static Planning fromThenOn(Planning planning, WallClock clock, Instant since) {
    return new Planning(
        planning.rotations(),
        lasting(planning.fixed(), plan -> plan.period(), clock, since),
        lasting(planning.overrides(), override -> override.period(), clock, since),
        lasting(planning.absences(), absence -> absence.period(), clock, since),
        lasting(planning.closed(), closed -> closed.period(), clock, since),
        planning.coverage());
  }

  private static <T> List<T> lasting(
      List<T> entries, Function<T, Period> period, WallClock clock, Instant since) {
    return entries.stream()
        .filter(entry -> clock.span(period.apply(entry)).to().isAfter(since))
        .toList();
  }
}
