package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.number.Numbering;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;

/** {@code vigie:sms-send}. */
@Service
@Command(
    scope = "vigie",
    name = "sms-send",
    description = "Sends an SMS by whichever route works.",
    detailedDescription =
        "Examples:\n\n"
            + "  vigie:sms-send 0612345601 \"Ceci est un essai\"\n"
            + "  vigie:sms-send --line chauffage +33612345601 \"Essai\"\n\n"
            + "With --line it comes from the line's number, and leaves only by a route that owns\n"
            + "it. The same --key given again sends nothing again. The shell wants an\n"
            + "apostrophe written as \\'.\n")
public final class SmsSendCommand extends VigieAction {
  @Option(name = "--line", description = "id of the line whose number it comes from")
  @Completion(LineCompleter.class)
  @Nullable String line;

  @Option(name = "--key", description = "idempotency key: a repetition is not sent again")
  @Nullable String key;

  @Argument(
      name = "to text",
      required = true,
      multiValued = true,
      description = "a number or short code, and the text")
  @Nullable List<String> words;

  @Reference(optional = true)
  @Nullable TextDoor door;

  @Reference(optional = true)
  @Nullable Numbering numbering;

  @Reference(optional = true)
  @Nullable InstantSource clock;

  @Override
  void run(PrintStream out) throws Exception {
    Words rest = new Words(words);
    Optional<String> from = rest.option("--line").or(() -> Optional.ofNullable(line));
    Optional<String> once = rest.option("--key").or(() -> Optional.ofNullable(key));
    TextAddress to = address(rest.first().orElse(""));
    // Gogo opens a quote at an apostrophe within double quotes, and keeps the backslash there.
    String text = rest.sentence().replace("\\'", "'");
    if (text.isEmpty()) {
      throw new CommandException("what is the text? vigie:sms-send 0612345601 \"Essai\"");
    }
    TextOutcome outcome =
        TextAnswer.of(
            there(door, "the text side"),
            new TextCommand.SendRequested(
                there(clock, "the clock").instant(), from, to, text, once, user()));
    if (outcome instanceof TextOutcome.Accepted accepted) {
      out.println("Message " + accepted.message().id() + " is " + told(accepted));
      out.println("Follow it with vigie:messages " + accepted.message().id());
    }
  }

  private static String told(TextOutcome.Accepted accepted) {
    return accepted.message().state().code() + ", to " + accepted.message().to() + ".";
  }

  /** A number in any usual form, else a short code. */
  private TextAddress address(String given) throws CommandException {
    String compact = given.replaceAll("[\\s.()-]", "");
    TextAddress address =
        there(numbering, "numbering")
            .parse(compact)
            .map(TextAddress::of)
            .orElseGet(() -> new TextAddress(compact));
    if (!address.answerable()) {
      throw new CommandException("not a number: " + given + "; write 0612345601 or +33612345601");
    }
    return address;
  }
}
