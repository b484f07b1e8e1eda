package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.query.Calls;

/** {@code vigie:call-trace}. */
@Service
@Command(
    scope = "vigie",
    name = "call-trace",
    description = "Tells the story of one call, line by line, as the journal has it.",
    detailedDescription =
        "Example (ids are in vigie:calls):\n\n  vigie:call-trace 01KAJ5V9QYB2M7N4D8E0F6G1H3\n")
public final class CallTraceCommand extends VigieAction {
  @Argument(name = "id", required = true, description = "id of a call")
  @Completion(CallIdCompleter.class)
  @Nullable String id;

  @Reference(optional = true)
  @Nullable Calls calls;

  @Override
  void run(PrintStream out) throws Exception {
    String wanted = id == null ? "" : id.strip();
    CallId call = new CallId(wanted);
    Calls log = there(calls, "the call log");
    List<CallEvent> events = log.trace(call);
    if (events.isEmpty()) {
      throw new CommandException("there is no call " + wanted + "; vigie:calls lists them");
    }
    ZoneId zone = zone();
    Narrator narrator = new Narrator(setupIndex());
    out.println("Call " + wanted + ", " + Times.full(events.get(0).at(), zone));
    log.find(call).map(CallColumns::details).ifPresent(out::println);
    for (CallEvent event : events) {
      out.println(Times.clock(event.at(), zone) + "  " + narrator.tell(event));
    }
  }
}
