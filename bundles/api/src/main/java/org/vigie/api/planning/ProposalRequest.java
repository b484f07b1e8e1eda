package org.vigie.api.planning;

import java.time.LocalDate;
import java.util.Map;

/**
 * A period that is to be laid out fairly.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param period id of the predefined period that one person has in one go
 * @param weights how much of it each participant shall have, 1 as a rule; 0: none
 */
public record ProposalRequest(
    String team,
    int rank,
    LocalDate from,
    LocalDate to,
    String period,
    Map<String, Double> weights) {
  public ProposalRequest {
    weights = Map.copyOf(weights);
  }
}
