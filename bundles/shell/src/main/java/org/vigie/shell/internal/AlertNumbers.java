package org.vigie.shell.internal;

import org.apache.karaf.shell.support.CommandException;
import org.vigie.api.alert.AlertId;

/** Numbers of alerts as people write them. */
final class AlertNumbers {
  private AlertNumbers() {}

  static AlertId read(String text) throws CommandException {
    if (!text.strip().matches("[0-9]{1,18}")) {
      throw new CommandException("not an alert's number: " + text + "; vigie:alerts lists them");
    }
    return new AlertId(Long.parseLong(text.strip()));
  }
}
