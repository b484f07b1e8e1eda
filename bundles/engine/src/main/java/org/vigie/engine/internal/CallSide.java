package org.vigie.engine.internal;

import java.util.function.Predicate;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.LineTests.Report;

/** Gives the components of this bundle what they need of the calls. */
public interface CallSide {
  /** What follows elsewhere from what calls have written down; always the same one. */
  Sequels sequels();

  /** A line test has failed of which the calls know nothing: it is an alert all the same. */
  void testFailed(Report report);

  /**
   * Tells which numbers trunks show of calls that nobody placed.
   *
   * @param shown thread-safe; must not block
   */
  void callerIds(Predicate<PhoneNumber> shown);

  /** Which numbers may be called as a line; always the same one. */
  CallPermits permits();
}
