package org.vigie.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.vigie.api.setup.Author;

/** Where the setup document is kept, each version of it. Thread-safe. */
public interface SetupStore {
  /**
   * A version that is kept.
   *
   * @param version from 1, ascending
   */
  record Kept(long version, Instant at, Author author, String json) {}

  /** The newest version. */
  Optional<Kept> newest();

  /** The version before another, while it is kept: the last hundred are. */
  Optional<Kept> before(long version);

  /**
   * Adds a version.
   *
   * @return its number
   * @throws StoreException where it was not written
   */
  long add(SetupVersion version);

  /** Since when each team had which rules, ascending. */
  Map<String, List<Instant>> rulesChanges();

  /** A team's rules that were saved at an instant, as JSON. */
  Optional<String> rules(String team, Instant since);

  /**
   * Notes rules of teams of which none are kept yet: those of a store from before they were.
   *
   * @param rules as JSON, by team
   * @throws StoreException where they were not written
   */
  void addRules(Instant since, Map<String, String> rules);

  /** The number that the audit has the change under that a version came of. */
  OptionalLong audit(long version);
}
