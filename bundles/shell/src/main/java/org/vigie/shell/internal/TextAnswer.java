package org.vigie.shell.internal;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.karaf.shell.support.CommandException;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;

/** Puts a command to the appliance and waits until what was decided is on disk. */
final class TextAnswer {
  /** The door itself gives up after 15 s. */
  private static final long SECONDS = 20;

  private TextAnswer() {}

  /**
   * What came of it.
   *
   * @throws CommandException where it was refused, or could not be written down
   */
  static TextOutcome of(TextDoor door, TextCommand command)
      throws CommandException, InterruptedException {
    try {
      TextOutcome outcome =
          door.submit(command).toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
      if (outcome instanceof TextOutcome.Refused refused) {
        throw new CommandException(refused.reason());
      }
      return outcome;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw notWritten(Optional.ofNullable(cause.getMessage()).orElse(cause.toString()));
    } catch (TimeoutException e) {
      throw notWritten("no answer in " + SECONDS + " s");
    }
  }

  private static CommandException notWritten(String why) {
    return new CommandException("nothing was done: " + why + "; see vigie:status");
  }
}
