package org.vigie.api.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.vigie.api.call.CallId;

/** The appliance calls its own lines. OSGi service; thread-safe. */
public interface LineTests {
  /**
   * What a test has shown.
   *
   * @param trunk by which it was called; empty: none carried it
   * @param findings in plain English
   */
  record Report(
      CallId call,
      String line,
      Optional<String> trunk,
      Instant at,
      boolean passed,
      List<String> findings) {
    public Report {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Tests a line now; a test that fails is an alert of the line's team.
   *
   * @param trunk by which; empty: the first that works
   * @param keys pressed where the line asks for them
   * @return completes within 2 min
   * @throws IllegalArgumentException where there is no such line or trunk
   */
  CompletionStage<Report> run(String line, Optional<String> trunk, String keys, String by);

  /** The newest of those since the start, a hundred at most, newest first. */
  List<Report> latest();
}
