package org.vigie.shell.internal;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.call.CallId;
import org.vigie.api.query.CallBacks;

/** {@code vigie:call-back}. */
@Service
@Command(
    scope = "vigie",
    name = "call-back",
    description = "Rings a person, and then a customer, who sees the line's number.",
    detailedDescription =
        "Example:\n\n"
            + "  vigie:call-back astreinte alice 0612345699\n\n"
            + "The person takes it by key 1; only then is the customer rung.\n")
public final class CallBackCommand extends VigieAction {
  @Argument(index = 0, name = "line", required = true, description = "whose number is shown")
  @Completion(LineCompleter.class)
  @Nullable String line;

  @Argument(index = 1, name = "person", required = true, description = "who is rung first")
  @Completion(PersonCompleter.class)
  @Nullable String person;

  @Argument(
      index = 2,
      name = "number",
      required = true,
      multiValued = true,
      description = "the customer's")
  @Nullable List<String> number;

  @Reference(optional = true)
  @Nullable CallBacks callBacks;

  @Override
  void run(PrintStream out) throws Exception {
    CallBacks engine = there(callBacks, "the call engine (org.vigie.engine)");
    // Written with blanks between its pairs, as people do, it is several words.
    String dialled =
        number == null ? "" : String.join("", number.stream().map(String::valueOf).toList());
    try {
      CallId call = engine.place(String.valueOf(line), String.valueOf(person), dialled, user());
      out.println("Call " + call + " is on its way; follow it with vigie:call-trace " + call);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }
}
