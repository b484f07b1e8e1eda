package org.vigie.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.query.LineTests;
import org.vigie.api.query.LineTests.Report;

/** {@code vigie:line-test}. */
@Service
@Command(
    scope = "vigie",
    name = "line-test",
    description = "Calls a line as a caller would, and checks the voice both ways.",
    detailedDescription =
        "Examples:\n\n"
            + "  vigie:line-test astreinte\n"
            + "  vigie:line-test astreinte --trunk backup --keys 1\n"
            + "  vigie:line-test\n\n"
            + "It takes up to two minutes; nobody is rung. A test that fails is an alert, too, and\n"
            + "the command fails. Keys are pressed where the line asks for them; with # they are\n"
            + "quoted. Without a line the newest reports are listed.\n")
public final class LineTestCommand extends VigieAction {
  private static final String KEYS = "[0-9*#]{0,32}";

  /** The test itself gives up after two minutes. */
  private static final long SECONDS = 150;

  @Argument(name = "line", multiValued = true, description = "id of a line")
  @Completion(LineCompleter.class)
  @Nullable List<String> words;

  @Option(name = "--trunk", description = "by which it is called; left out: the first that works")
  @Completion(TrunkCompleter.class)
  @Nullable String trunk;

  @Option(name = "--keys", description = "pressed where the line asks for them")
  @Nullable String keys;

  @Reference(optional = true)
  @Nullable LineTests tests;

  @Override
  void run(PrintStream out) throws Exception {
    LineTests engine = there(tests, "the call engine (org.vigie.engine)");
    Words rest = new Words(words);
    Optional<String> by = rest.option("--trunk", trunk);
    String pressed = rest.option("--keys", keys).orElse("");
    Optional<String> line = rest.argument();
    if (line.isEmpty()) {
      list(out, engine.latest());
      return;
    }
    if (!pressed.matches(KEYS)) {
      throw new CommandException("keys are 0 to 9, * and #, 32 at most: " + pressed);
    }
    out.println("Calling " + line.get() + ", two minutes at most …");
    Report report = report(start(engine, line.get(), by, pressed));
    print(out, report);
    if (!report.passed()) {
      throw new CommandException("the test failed; vigie:call-trace " + report.call());
    }
  }

  private CompletionStage<Report> start(
      LineTests engine, String line, Optional<String> by, String pressed) throws CommandException {
    try {
      return engine.run(line, by, pressed, user());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }

  private static Report report(CompletionStage<Report> running)
      throws CommandException, InterruptedException {
    try {
      return running.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new CommandException(Optional.ofNullable(cause.getMessage()).orElse(cause.toString()));
    } catch (TimeoutException e) {
      throw new CommandException("no report in " + SECONDS + " s; see vigie:calls");
    }
  }

  private static void print(PrintStream out, Report report) {
    report.findings().forEach(finding -> out.println("  " + finding));
    out.println(
        (report.passed() ? "Passed" : "Failed")
            + report.trunk().map(name -> ", by trunk " + name).orElse(", no trunk carried it")
            + ".");
  }

  private void list(PrintStream out, List<Report> reports) {
    Table table =
        new Table()
            .column("when", 14)
            .column("line", 12)
            .column("trunk", 12)
            .column("", 6)
            .last("");
    reports.forEach(
        report ->
            table.row(
                Times.day(report.at(), zone()),
                report.line(),
                report.trunk().orElse("-"),
                report.passed() ? "passed" : "failed",
                report.passed() ? report.call().value() : String.join("; ", report.findings())));
    table.print(out, "no test since the start; vigie:line-test <line> makes one");
  }
}
