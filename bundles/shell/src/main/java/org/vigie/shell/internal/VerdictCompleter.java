package org.vigie.shell.internal;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.vigie.api.call.Verdict;

/** Completes verdicts. */
@Service
public final class VerdictCompleter implements Completer {
  private final StringsCompleter verdicts =
      new StringsCompleter(Arrays.stream(Verdict.values()).map(Verdict::code).toList());

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return verdicts.complete(session, line, candidates);
  }
}
