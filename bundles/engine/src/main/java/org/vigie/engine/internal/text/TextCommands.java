package org.vigie.engine.internal.text;

import java.util.Optional;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.MessageCommand;
import org.vigie.api.text.TextCommand.NoticeRequested;
import org.vigie.api.text.TextCommand.RaiseAlert;
import org.vigie.api.text.TextCommand.ReceiptArrived;
import org.vigie.api.text.TextCommand.RouteUp;
import org.vigie.api.text.TextCommand.SendRequested;

/** Two kinds of commands: those that ask, and those that report on messages of ours. */
final class TextCommands {
  private TextCommands() {}

  /** The key that keeps a request from being a second message. */
  static Optional<String> key(TextCommand command) {
    if (command instanceof NoticeRequested notice) {
      return Optional.of(notice.idempotencyKey());
    }
    if (command instanceof RaiseAlert alert) {
      return Optional.of(alert.idempotencyKey());
    }
    return command instanceof SendRequested request ? request.idempotencyKey() : Optional.empty();
  }

  /** Says whether it reports: nobody would say it again. */
  static boolean report(TextCommand command) {
    return command instanceof MessageCommand
        || command instanceof ReceiptArrived
        || command instanceof RouteUp;
  }
}
