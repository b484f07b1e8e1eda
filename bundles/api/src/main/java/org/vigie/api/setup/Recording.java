package org.vigie.api.setup;

import java.time.Duration;
import java.util.Optional;

/**
 * That a line's conversations are recorded.
 *
 * @param announcement instead of the shipped phrase that says so
 * @param objectKey by which the caller objects, during the announcement and ever after
 * @param reason why, for the register of processing (GDPR, article 30)
 * @param twoChannels caller left, everybody else right; else mixed
 * @param keep then it is erased, with a record of the erasure; at most {@link #LONGEST}
 */
public record Recording(
    Optional<Words> announcement,
    char objectKey,
    String reason,
    boolean twoChannels,
    Duration keep) {
  /** As the CNIL advises for what is no evidence of a contract: six months. */
  public static final Duration LONGEST = Duration.ofDays(180);

  public static final char OBJECT_KEY = '9';
}
