package org.vigie.shell.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.Plannings;

/** Completes keys of warnings of the next month that nobody has confirmed. */
@Service
public final class WarningKeyCompleter implements Completer {
  private static final Duration AHEAD = Duration.ofDays(30);

  @Reference(optional = true)
  @Nullable Plannings plannings;

  @Reference(optional = true)
  @Nullable InstantSource clock;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(keys()).complete(session, line, candidates);
  }

  private List<String> keys() {
    Plannings planning = plannings;
    InstantSource time = clock;
    if (planning == null || time == null) {
      return List.of();
    }
    Instant now = time.instant();
    return planning.warnings(Optional.empty(), now, now.plus(AHEAD)).stream()
        .filter(warning -> warning.confirmed().isEmpty())
        .map(PlanningWarning::key)
        .toList();
  }
}
