package org.vigie.api.planning;

import java.util.OptionalLong;

/**
 * Under which terms a change is made.
 *
 * @param ifRevision of the team's rules; refused where they are others by now; empty: whatever they
 *     are
 * @param dryRun nothing is changed, but all is said
 * @param exceptional one clear day of notice is enough (Code du travail, L3121-12)
 */
public record ChangeTerms(OptionalLong ifRevision, boolean dryRun, boolean exceptional) {
  /** At once, whatever the rules are. */
  public static final ChangeTerms NOW = new ChangeTerms(OptionalLong.empty(), false, false);
}
