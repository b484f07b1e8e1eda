package org.vigie.shell.internal;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.vigie.api.text.MessageState;

/** Completes states of messages. */
@Service
public final class MessageStateCompleter implements Completer {
  private final StringsCompleter words =
      new StringsCompleter(Arrays.stream(MessageState.values()).map(MessageState::code).toList());

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return words.complete(session, line, candidates);
  }
}
