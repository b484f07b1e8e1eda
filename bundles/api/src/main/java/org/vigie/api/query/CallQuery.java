package org.vigie.api.query;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.call.Verdict;

/**
 * Which calls, newest first.
 *
 * @param limit 1 to 500
 * @param cursor as given with the page before
 */
public record CallQuery(
    Optional<String> line,
    Optional<Verdict> verdict,
    Optional<String> number,
    Optional<Instant> from,
    Optional<Instant> until,
    boolean missedOnly,
    int limit,
    Optional<String> cursor) {
  /** The newest calls of all. */
  public static CallQuery newest(int limit) {
    return new CallQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        limit,
        Optional.empty());
  }
}
