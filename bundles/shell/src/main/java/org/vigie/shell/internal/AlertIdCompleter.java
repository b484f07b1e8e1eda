package org.vigie.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.vigie.api.query.Texts;

/** Completes numbers of the newest alerts. */
@Service
public final class AlertIdCompleter implements Completer {
  @Reference(optional = true)
  @Nullable Texts texts;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(TextIds.alerts(texts)).complete(session, line, candidates);
  }
}
