package org.vigie.engine.internal;

import org.vigie.api.query.LineTests.Report;

/** Gives the components of this bundle what they need of the calls. */
public interface CallSide {
  /** What follows elsewhere from what calls have written down; always the same one. */
  Sequels sequels();

  /** A line test has failed of which the calls know nothing: it is an alert all the same. */
  void testFailed(Report report);

  /** Which numbers may be called as a line; always the same one. */
  CallPermits permits();
}
