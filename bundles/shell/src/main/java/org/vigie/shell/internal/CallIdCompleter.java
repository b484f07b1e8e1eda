package org.vigie.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;
import org.vigie.api.store.StoreException;

/** Completes ids of the newest calls. */
@Service
public final class CallIdCompleter implements Completer {
  private static final Logger LOG = LoggerFactory.getLogger(CallIdCompleter.class);
  private static final int NEWEST = 50;

  @Reference(optional = true)
  @Nullable Calls calls;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(ids()).complete(session, line, candidates);
  }

  private List<String> ids() {
    if (calls == null) {
      return List.of();
    }
    try {
      return calls.find(CallQuery.newest(NEWEST)).items().stream()
          .map(call -> call.id().value())
          .toList();
    } catch (StoreException e) {
      LOG.debug("no ids to complete: {}", e.getMessage());
      return List.of();
    }
  }
}
