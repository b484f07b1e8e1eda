package org.vigie.shell.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.SetupService;

/** {@code vigie:setup-export}. */
@Service
@Command(
    scope = "vigie",
    name = "setup-export",
    description = "Writes the setup in force, PINs included, to a file or to the screen.",
    detailedDescription =
        "Examples:\n\n  vigie:setup-export\n"
            + "  vigie:setup-export --format json /root/setup.json\n")
public final class SetupExportCommand extends VigieAction {
  @Argument(name = "file", multiValued = true, description = "where to; left out: the screen")
  @Completion(FileCompleter.class)
  @Nullable List<String> words;

  @Option(name = "--format", description = "yaml or json; left out: by the file's ending")
  @Completion(
      value = StringsCompleter.class,
      values = {"yaml", "json"})
  @Nullable String format;

  @Override
  void run(PrintStream out) throws Exception {
    SetupService service = there(setup, "the setup");
    Words rest = new Words(words);
    String wanted = rest.option("--format").orElse(format);
    String file = rest.argument().orElse(null);
    byte[] document = service.document(format(wanted == null ? ending(file) : wanted), true);
    if (file == null) {
      out.println(new String(document, StandardCharsets.UTF_8));
      return;
    }
    Path path = SetupImportCommand.path(session, file);
    write(path, document);
    out.println("Written to " + path + ", readable for its owner only: it holds PINs.");
  }

  private static DocumentFormat format(String name) throws CommandException {
    return switch (name) {
      case "yaml" -> DocumentFormat.YAML;
      case "json" -> DocumentFormat.JSON;
      default -> throw new CommandException("--format is yaml or json");
    };
  }

  private static String ending(@Nullable String file) {
    return file != null && file.endsWith(".json") ? "json" : "yaml";
  }

  private static void write(Path path, byte[] document) throws CommandException {
    try {
      if (Files.notExists(path)) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
      Files.write(path, document, StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new CommandException(
          "cannot write " + path + " (" + e.getClass().getSimpleName() + ")");
    }
  }
}
