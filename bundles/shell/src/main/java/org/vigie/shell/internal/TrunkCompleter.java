package org.vigie.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.vigie.api.voice.VoiceAdapter;

/** Completes names of trunks. */
@Service
public final class TrunkCompleter implements Completer {
  @Reference(optional = true)
  @Nullable List<VoiceAdapter> adapters;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<VoiceAdapter> voices = adapters == null ? List.of() : adapters;
    List<String> names =
        voices.stream()
            .flatMap(adapter -> adapter.trunks().stream())
            .map(trunk -> trunk.status().name())
            .toList();
    return new StringsCompleter(names).complete(session, line, candidates);
  }
}
