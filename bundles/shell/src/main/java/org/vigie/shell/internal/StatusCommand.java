package org.vigie.shell.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.vigie.api.health.Health;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthReport;
import org.vigie.api.query.Calls;

/** {@code vigie:status}. */
@Service
@Command(
    scope = "vigie",
    name = "status",
    description = "How the appliance is: each part, start, memory, disk, calls in progress.",
    detailedDescription = "Example:\n\n  vigie:status\n")
public final class StatusCommand extends VigieAction {
  private static final long MEGABYTE = 1024L * 1024;
  private static final double NANOS_PER_MILLI = 1e6;

  @Reference(optional = true)
  @Nullable Health health;

  @Reference(optional = true)
  @Nullable Calls calls;

  Path data = DataDirectory.path();

  @Override
  void run(PrintStream out) throws Exception {
    Health source = there(health, "health");
    HealthReport report = source.report();
    ZoneId zone = zone();
    out.println("Vigie is " + word(report.state()) + ".");
    Table table = new Table().column("part", 20).column("state", 8).column("since", 14).last("");
    for (HealthPart part : report.parts()) {
      table.row(part.name(), word(part.state()), Times.day(part.since(), zone), part.text());
    }
    table.print(out, "no part has reported yet");
    out.println(
        source
            .bootTime()
            .map(boot -> "Ready for calls " + seconds(boot) + " after the start.")
            .orElse("Not ready for calls yet."));
    out.println(memory(source.residentBytes()));
    Calls log = calls;
    out.println("Calls in progress: " + (log == null ? "unknown" : log.inProgress().size()) + ".");
    out.println(disk());
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String seconds(Duration boot) {
    return String.format(Locale.ROOT, "%.1f s", boot.toMillis() / 1000.0);
  }

  private static String memory(long resident) {
    Runtime runtime = Runtime.getRuntime();
    long heap = runtime.totalMemory() - runtime.freeMemory();
    String whole = resident == 0 ? "" : resident / MEGABYTE + " MB resident, ";
    return "Memory: "
        + whole
        + heap / MEGABYTE
        + " MB of a heap of "
        + runtime.maxMemory() / MEGABYTE
        + " MB.";
  }

  private String disk() {
    try {
      double millis = DiskSync.median(data) / NANOS_PER_MILLI;
      return String.format(
          Locale.ROOT, "Disk: a write is on it after %.2f ms (median, %s).", millis, data);
    } catch (IOException e) {
      return "Disk: nothing can be written to " + data + ": " + e.getMessage();
    }
  }
}
