package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.Texts;

/** {@code vigie:alerts}. */
@Service
@Command(
    scope = "vigie",
    name = "alerts",
    description = "Alerts, newest first; or one with its story.",
    detailedDescription =
        "Examples:\n\n"
            + "  vigie:alerts\n"
            + "  vigie:alerts --state open\n"
            + "  vigie:alerts 42\n\n"
            + "To take, pass on or close one: vigie:alert --help\n")
public final class AlertsCommand extends VigieAction {
  @Option(name = "--state", description = "only those that are open, acknowledged or closed")
  @Completion(AlertStateCompleter.class)
  @Nullable String state;

  @Option(name = "--team", description = "only those of a team")
  @Completion(TeamCompleter.class)
  @Nullable String team;

  @Option(name = "--line", description = "only those of a line")
  @Completion(LineCompleter.class)
  @Nullable String line;

  @Option(name = "--limit", description = "how many, 500 at most")
  @Nullable String limit;

  @Argument(name = "number", description = "number of an alert: tells its story")
  @Completion(AlertIdCompleter.class)
  @Nullable String number;

  @Reference(optional = true)
  @Nullable Texts texts;

  @Override
  void run(PrintStream out) throws Exception {
    Texts source = there(texts, "the alert log");
    if (number == null) {
      list(out, source);
    } else {
      tell(out, source, AlertNumbers.read(number));
    }
  }

  private void list(PrintStream out, Texts source) throws CommandException {
    Table table =
        new Table()
            .column("n", 8)
            .column("when", 14)
            .column("line", 12)
            .column("state", 12)
            .column("by", 8)
            .column("text", 30);
    ZoneId zone = zone();
    for (AlertRecord alert : source.alerts(query()).items()) {
      table.row(
          alert.id(),
          Times.day(alert.createdAt(), zone),
          alert.line(),
          alert.state().code(),
          alert.by().orElse("-"),
          alert.text().replaceAll("\\s+", " "));
    }
    table.print(out, "no alert to show");
  }

  private AlertQuery query() throws CommandException {
    return new AlertQuery(
        Codes.read(state, AlertState.values(), AlertState::code, "state"),
        Optional.ofNullable(team),
        Optional.ofNullable(line),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Limit.read(limit),
        Optional.empty());
  }

  private void tell(PrintStream out, Texts source, AlertId wanted) throws CommandException {
    AlertRecord alert =
        source
            .alert(wanted)
            .orElseThrow(
                () ->
                    new CommandException(
                        "there is no alert " + wanted + "; vigie:alerts lists them"));
    ZoneId zone = zone();
    AlertNarrator narrator = new AlertNarrator(setupIndex());
    out.println(
        "Alert "
            + alert.id()
            + ", "
            + alert.state().code()
            + ", "
            + Times.full(alert.createdAt(), zone));
    alert.text().lines().forEach(words -> out.println("  " + words));
    for (AlertEvent event : source.trace(wanted)) {
      out.println(Times.day(event.at(), zone) + "  " + narrator.tell(event));
    }
    out.println("Its texts: vigie:messages --alert " + alert.id());
  }
}
