package org.vigie.shell.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.jspecify.annotations.Nullable;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupService;

/** {@code vigie:setup-import}. */
@Service
@Command(
    scope = "vigie",
    name = "setup-import",
    description = "Puts a setup document in force, all or nothing.",
    detailedDescription =
        "Examples (a file that ends in .json is JSON, any other YAML):\n\n"
            + "  vigie:setup-import --dry-run /root/setup.yaml\n"
            + "  vigie:setup-import /root/setup.yaml\n")
public final class SetupImportCommand extends VigieAction {
  private static final long MAX_BYTES = 16L * 1024 * 1024;

  @Argument(name = "file", required = true, multiValued = true, description = "the document")
  @Completion(FileCompleter.class)
  @Nullable List<String> words;

  @Option(name = "--dry-run", description = "only check it, and say what would change")
  boolean dryRun;

  @Override
  void run(PrintStream out) throws Exception {
    SetupService service = there(setup, "the setup");
    Words rest = new Words(words);
    boolean check = rest.flag("--dry-run") || dryRun;
    Path path = path(session, rest.argument().orElse(""));
    byte[] document = read(path);
    DocumentFormat format =
        path.toString().toLowerCase(Locale.ROOT).endsWith(".json")
            ? DocumentFormat.JSON
            : DocumentFormat.YAML;
    SetupOutcome outcome =
        check
            ? service.check(document, format)
            : service.apply(document, format, OptionalLong.empty(), author());
    if (outcome instanceof SetupOutcome.Refused refused) {
      print(out, "", refused.faults());
      throw new CommandException(
          "the setup does not fit (" + refused.faults().size() + " faults); nothing was changed");
    }
    if (outcome instanceof SetupOutcome.Unreadable unreadable) {
      throw new CommandException("the document cannot be read: " + unreadable.reason());
    }
    if (outcome instanceof SetupOutcome.Conflict conflict) {
      throw new CommandException(Conflicts.text(conflict));
    }
    accepted(out, (SetupOutcome.Accepted) outcome, check);
  }

  private static void accepted(PrintStream out, SetupOutcome.Accepted accepted, boolean check) {
    print(out, "warning: ", accepted.warnings());
    accepted.changes().forEach(out::println);
    if (accepted.changes().isEmpty()) {
      out.println("Nothing differs from what is in force.");
    }
    out.println(check ? "It fits; nothing was changed." : "It is in force.");
  }

  static void print(PrintStream out, String prefix, List<Fault> faults) {
    faults.forEach(
        fault ->
            out.println(
                prefix
                    + Optional.of(fault.path()).filter(p -> !p.isEmpty()).orElse("/")
                    + ": "
                    + fault.reason()));
  }

  private static byte[] read(Path path) throws CommandException {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new CommandException(path + " is larger than 16 MB");
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new CommandException("cannot read " + path + " (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** Where a file name leads from the session's directory. */
  static Path path(@Nullable Session session, String name) {
    Path directory = session == null ? Path.of("") : session.currentDir();
    return directory == null ? Path.of(name) : directory.resolve(name);
  }
}
