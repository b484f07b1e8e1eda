package org.vigie.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes what can be done with an alert. */
@Service
public final class AlertActionCompleter implements Completer {
  private final StringsCompleter actions =
      new StringsCompleter(List.of("acknowledge", "pass-on", "close"));

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return actions.complete(session, line, candidates);
  }
}
