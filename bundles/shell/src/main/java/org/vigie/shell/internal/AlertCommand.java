package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.alert.AlertId;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.TextCommand;

/** {@code vigie:alert}. */
@Service
@Command(
    scope = "vigie",
    name = "alert",
    description = "Takes an alert, passes it on, or closes it.",
    detailedDescription =
        "Examples:\n\n"
            + "  vigie:alert 42 acknowledge\n"
            + "  vigie:alert 42 pass-on --by alice\n"
            + "  vigie:alert 42 close\n\n"
            + "Everybody who was told of it is told who took it. vigie:alerts lists them.\n")
public final class AlertCommand extends VigieAction {
  @Option(name = "--by", description = "id of the person in whose name; left out: you")
  @Completion(PersonCompleter.class)
  @Nullable String by;

  @Argument(name = "number", required = true, description = "number of an alert")
  @Completion(AlertIdCompleter.class)
  @Nullable String number;

  @Argument(
      index = 1,
      name = "action",
      required = true,
      multiValued = true,
      description = "acknowledge, pass-on or close")
  @Completion(AlertActionCompleter.class)
  @Nullable List<String> words;

  @Reference(optional = true)
  @Nullable TextDoor door;

  @Reference(optional = true)
  @Nullable InstantSource clock;

  @Override
  void run(PrintStream out) throws Exception {
    AlertId alert = AlertNumbers.read(number == null ? "" : number);
    Words rest = new Words(words);
    String who = rest.option("--by").orElse(by == null ? user() : by);
    String action = rest.argument().orElse("").toLowerCase(Locale.ROOT);
    Instant now = there(clock, "the clock").instant();
    TextAnswer.of(there(door, "the text side"), command(action, now, alert, who));
    out.println("Alert " + alert + ": " + done(action) + " by " + who + ".");
  }

  private static TextCommand command(String action, Instant now, AlertId alert, String who)
      throws CommandException {
    return switch (action) {
      case "acknowledge" -> new TextCommand.Acknowledge(now, alert, who);
      case "pass-on" -> new TextCommand.PassOn(now, alert, who);
      case "close" -> new TextCommand.Close(now, alert, who);
      default ->
          throw new CommandException(
              "there is no action " + action + "; there are: acknowledge, pass-on, close");
    };
  }

  private static String done(String action) {
    return switch (action) {
      case "acknowledge" -> "acknowledged";
      case "pass-on" -> "passed on";
      default -> "closed";
    };
  }
}
