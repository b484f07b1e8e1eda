package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.query.Page;
import org.vigie.api.setup.AuditEntry;

/** {@code vigie:audit}. */
@Service
@Command(
    scope = "vigie",
    name = "audit",
    description = "Who changed what, when and from where, newest first.",
    detailedDescription =
        "Examples:\n\n"
            + "  vigie:audit\n"
            + "  vigie:audit --team chauffage --limit 50\n"
            + "  vigie:audit --who alice --from 2026-12-01T00:00 --until 2027-01-01T00:00\n")
public final class AuditCommand extends VigieAction {
  @Option(name = "--team", description = "only changes of a team")
  @Completion(TeamCompleter.class)
  @Nullable String team;

  @Option(name = "--who", description = "only those of a user, or of a person by id")
  @Completion(PersonCompleter.class)
  @Nullable String who;

  @Option(name = "--from", description = "then or later, in wall time or with an offset")
  @Nullable String from;

  @Option(name = "--until", description = "before, in wall time or with an offset")
  @Nullable String until;

  @Option(name = "--limit", description = "how many, 500 at most")
  @Nullable String limit;

  @Reference(optional = true)
  @Nullable AuditLog log;

  @Override
  void run(PrintStream out) throws Exception {
    Page<AuditEntry> page = there(log, "the audit").find(query());
    if (page.items().isEmpty()) {
      out.println("no change to show");
    }
    ZoneId zone = zone();
    page.items().forEach(entry -> print(out, entry, zone));
    if (page.next().isPresent()) {
      out.println("There are older ones: --limit shows more, --until those before an instant.");
    }
  }

  private AuditQuery query() throws CommandException {
    return new AuditQuery(
        Optional.ofNullable(team),
        Optional.ofNullable(who),
        instant(from),
        instant(until),
        Limit.read(limit),
        Optional.empty());
  }

  private Optional<Instant> instant(@Nullable String text) throws CommandException {
    return text == null ? Optional.empty() : Optional.of(Times.read(text, zone()));
  }

  private static void print(PrintStream out, AuditEntry entry, ZoneId zone) {
    out.println(
        Times.full(entry.at(), zone)
            + "  "
            + entry.author().who()
            + " ("
            + entry.author().origin()
            + "): "
            + entry.action()
            + entry.team().map(id -> ", team " + id).orElse("")
            + "  ["
            + entry.id()
            + "]");
    entry.changes().forEach(change -> out.println("    " + change));
  }
}
