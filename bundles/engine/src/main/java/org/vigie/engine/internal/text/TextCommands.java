package org.vigie.engine.internal.text;

import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.MessageCommand;
import org.vigie.api.text.TextCommand.ReceiptArrived;
import org.vigie.api.text.TextCommand.RouteUp;

/** Two kinds of commands: those that ask, and those that report on messages of ours. */
final class TextCommands {
  private TextCommands() {}

  /** Says whether it reports: nobody would say it again. */
  static boolean report(TextCommand command) {
    return command instanceof MessageCommand
        || command instanceof ReceiptArrived
        || command instanceof RouteUp;
  }
}
