package org.vigie.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.SetupService;

/** Completes ids of overrides, of all teams. */
@Service
public final class OverrideIdCompleter implements Completer {
  @Reference(optional = true)
  @Nullable SetupService setup;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> ids =
        setup == null
            ? List.of()
            : setup.current().setup().teams().stream()
                .flatMap(team -> team.planning().overrides().stream())
                .map(OnCallOverride::id)
                .toList();
    return new StringsCompleter(ids).complete(session, line, candidates);
  }
}
