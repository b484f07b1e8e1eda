package org.vigie.gsm.internal.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A command on its way, and its reply as far as it has come. Guarded by the channel. */
final class Exchange {
  private final AtCommand command;
  private final List<String> lines = new ArrayList<>();
  private boolean prompted;
  private boolean ended;
  private boolean pduDue;
  private Optional<AtError> error = Optional.empty();

  Exchange(AtCommand command) {
    this.command = command;
  }

  String payload() {
    return command.payload();
  }

  boolean prompted() {
    return prompted;
  }

  boolean ended() {
    return ended;
  }

  void prompt() {
    prompted = true;
  }

  boolean awaitsPrompt() {
    return !command.payload().isEmpty() && !prompted && !ended;
  }

  AtReply reply() {
    return new AtReply(lines, error);
  }

  /** Takes a line that belongs to the reply, and says whether it did. */
  boolean takes(String line) {
    if (ended) {
      return false;
    }
    if (isEcho(line)) {
      return true;
    }
    if (line.equals("OK")) {
      // The late OK of a command that was given up must not end this one.
      boolean stale = needsValue() && lines.isEmpty();
      ended = !stale;
      return true;
    }
    Optional<AtError> failed = AtError.parse(line);
    if (failed.isEmpty() && command.form() == AtCommand.Form.CALL) {
      failed = AtError.ofCall(line);
    }
    if (failed.isPresent()) {
      error = failed;
      ended = true;
      return true;
    }
    return takesInformation(line);
  }

  private boolean needsValue() {
    return command.form() == AtCommand.Form.VALUE;
  }

  /** Noise may stand before an echo, and the prompt before that of a PDU. */
  private boolean isEcho(String line) {
    return line.endsWith(command.text())
        || (!command.payload().isEmpty() && line.endsWith(command.payload()));
  }

  private boolean takesInformation(String line) {
    if (pduDue && isHexadecimal(line)) {
      pduDue = false;
      lines.add(line);
      return true;
    }
    boolean prefixed = !command.prefix().isEmpty() && line.startsWith(command.prefix());
    boolean mine =
        switch (command.form()) {
          case PLAIN, VALUE, CALL -> prefixed;
          case STATUS -> prefixed && line.indexOf(',') > 0;
          case PDU -> prefixed;
          case TEXT -> prefixed || !looksUnsolicited(line);
        };
    if (mine) {
      pduDue = command.form() == AtCommand.Form.PDU;
      lines.add(line);
    }
    return mine;
  }

  static boolean isHexadecimal(String line) {
    return line.length() % 2 == 0
        && line.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
  }

  private static boolean looksUnsolicited(String line) {
    return line.matches("[+^*#$][A-Z0-9]+(:.*)?")
        || line.matches("RING|RDY|NO CARRIER|BUSY|NO ANSWER|(SMS|PB) DONE")
        || line.toUpperCase(Locale.ROOT).matches("(SMS|CALL) READY");
  }
}
