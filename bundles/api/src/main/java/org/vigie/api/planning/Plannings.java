package org.vigie.api.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.setup.Author;

/**
 * Plannings, looked at and changed. OSGi service; thread-safe. All that writes throws {@link
 * org.vigie.api.store.StoreException} where it cannot be written down; nothing is changed then.
 */
public interface Plannings {
  /**
   * A team's planning; empty where there is no such team.
   *
   * @throws IllegalArgumentException where the span is empty or longer than eleven years
   */
  Optional<PlanningView> view(String team, Instant from, Instant until);

  /**
   * What ought to be known of plannings, by start.
   *
   * @param team empty: all
   */
  List<PlanningWarning> warnings(Optional<String> team, Instant from, Instant until);

  /** Notes that somebody has seen a warning and lets it be; false where there is none such. */
  boolean confirm(String key, Author author);

  /** Makes a change, or says what it would come to. */
  ChangeOutcome change(PlanningChange change, ChangeTerms terms, Author author);

  /**
   * Lays out a fair period; changes nothing: {@code PlanningChange.Fix} with what it answers does.
   *
   * @throws IllegalArgumentException where it cannot be: says why
   */
  Proposal propose(ProposalRequest request);
}
