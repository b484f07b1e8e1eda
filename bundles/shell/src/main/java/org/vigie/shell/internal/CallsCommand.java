package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;
import org.vigie.api.query.Page;

/** {@code vigie:calls}. */
@Service
@Command(
    scope = "vigie",
    name = "calls",
    description = "Calls in progress and past, newest first.",
    detailedDescription =
        "Examples:\n\n  vigie:calls\n  vigie:calls --line astreinte --missed --limit 50\n"
            + "  vigie:calls --voice\n")
public final class CallsCommand extends VigieAction {
  @Option(name = "--line", description = "only those of a line")
  @Completion(LineCompleter.class)
  @Nullable String line;

  @Option(name = "--verdict", description = "only those that ended so")
  @Completion(VerdictCompleter.class)
  @Nullable String verdict;

  @Option(name = "--missed", description = "only the missed-call list")
  boolean missed;

  @Option(name = "--voice", description = "queue, message, recording, trunks tried, worst MOS")
  boolean voice;

  @Option(name = "--limit", description = "how many, 500 at most")
  @Nullable String limit;

  @Reference(optional = true)
  @Nullable Calls calls;

  @Override
  void run(PrintStream out) throws Exception {
    Page<CallRecord> page = there(calls, "the call log").find(query());
    Table table = voice ? CallColumns.voice() : CallColumns.people();
    ZoneId zone = zone();
    page.items()
        .forEach(
            call ->
                table.row(voice ? CallColumns.voice(call, zone) : CallColumns.people(call, zone)));
    table.print(out, "no call to show");
  }

  private CallQuery query() throws CommandException {
    return new CallQuery(
        Optional.ofNullable(line),
        Codes.read(verdict, Verdict.values(), Verdict::code, "verdict"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        missed,
        Limit.read(limit),
        Optional.empty());
  }
}
