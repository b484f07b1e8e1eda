package org.vigie.api.setup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of each team as they stood: what has happened does not change with the rules.
 * Thread-safe.
 */
public interface RulesHistory {
  /** Of an appliance that has just one set of rules. */
  RulesHistory NONE =
      new RulesHistory() {
        @Override
        public Set<String> teams() {
          return Set.of();
        }

        @Override
        public List<Instant> changes(String team) {
          return List.of();
        }

        @Override
        public Optional<TeamRules> at(String team, Instant at) {
          return Optional.empty();
        }
      };

  /** Every team that there ever was, those that were taken away too. From memory. */
  Set<String> teams();

  /**
   * When the rules of a team were saved, ascending; the last is that of the rules in force. From
   * memory. Empty where there was never such a team.
   */
  List<Instant> changes(String team);

  /**
   * The rules that stood at an instant; before the first, the first. May read the store.
   *
   * @throws org.vigie.api.store.StoreException where that does not answer
   */
  Optional<TeamRules> at(String team, Instant at);
}
