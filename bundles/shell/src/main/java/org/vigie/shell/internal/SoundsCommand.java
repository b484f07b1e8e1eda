package org.vigie.shell.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.SoundsNamed;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.SoundTrail;
import org.vigie.api.voice.Sounds;

/** {@code vigie:sounds}. */
@Service
@Command(
    scope = "vigie",
    name = "sounds",
    description = "Uploaded announcements and music; takes and removes them.",
    detailedDescription =
        "Examples:\n\n"
            + "  vigie:sounds\n"
            + "  vigie:sounds bonjour --file /root/bonjour.wav\n"
            + "  vigie:sounds bonjour --remove\n\n"
            + "Any WAV is converted: 10 minutes and 32 MB at most. One that a line names is\n"
            + "not removed.\n")
public final class SoundsCommand extends VigieAction {
  private static final long MAX_BYTES = 32L * 1024 * 1024;

  @Argument(name = "id", multiValued = true, description = "of a sound")
  @Nullable List<String> words;

  @Option(name = "--file", description = "a WAV file that is taken under this id")
  @Nullable String file;

  @Option(name = "--remove", description = "removes it")
  boolean remove;

  @Reference(optional = true)
  @Nullable Sounds sounds;

  @Reference(optional = true)
  @Nullable PlanningStore audit;

  @Reference(optional = true)
  @Nullable InstantSource clock;

  @Override
  void run(PrintStream out) throws Exception {
    Sounds collection = there(sounds, "the collection of sounds (org.vigie.media)");
    Words rest = new Words(words);
    boolean gone = rest.flag("--remove") || remove;
    Optional<String> wav = rest.option("--file", file);
    Optional<String> id = rest.argument();
    if (id.isEmpty() && !gone && wav.isEmpty()) {
      list(out, collection);
    } else if (id.isEmpty() || gone == wav.isPresent()) {
      throw new CommandException("write an id, and either --file <wav> or --remove");
    } else if (gone) {
      remove(out, collection, id.get());
    } else {
      put(out, collection, id.get(), SetupImportCommand.path(session, wav.get()));
    }
  }

  private SoundTrail trail() throws CommandException {
    return new SoundTrail(there(audit, "the audit"), there(clock, "the clock"), author());
  }

  private static CommandException unchanged(SoundTrail trail, String id, String why) {
    boolean told = trail.failed(id, why);
    return new CommandException(
        told ? why : why + "; the audit could not be told that nothing was changed");
  }

  private void list(PrintStream out, Sounds collection) {
    Table table = new Table().column("id", 30).last("named by");
    collection.all().forEach(id -> table.row(id, lines(id)));
    table.print(out, "no sound; vigie:sounds <id> --file <wav> takes one");
  }

  private String lines(String id) {
    return setupIndex().setup().lines().stream()
        .filter(line -> SoundsNamed.of(line).contains(id))
        .map(Line::id)
        .collect(Collectors.joining(", "));
  }

  private void put(PrintStream out, Sounds collection, String id, Path path)
      throws CommandException {
    byte[] wav = read(path);
    SoundTrail trail = trail();
    trail.upload(id, wav, collection.exists(id));
    try {
      collection.put(id, wav);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw unchanged(trail, id, String.valueOf(e.getMessage()));
    }
    out.println("Sound " + id + " is there; a node plays it by play: " + id);
  }

  private static byte[] read(Path path) throws CommandException {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new CommandException(path + " is larger than 32 MB");
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new CommandException("cannot read " + path + " (" + e.getClass().getSimpleName() + ")");
    }
  }

  private void remove(PrintStream out, Sounds collection, String id) throws CommandException {
    String named = lines(id);
    if (!named.isEmpty()) {
      throw new CommandException(id + " is named by: " + named + "; take it out there first");
    }
    if (!collection.exists(id)) {
      throw new CommandException("there is no sound " + id);
    }
    SoundTrail trail = trail();
    trail.removal(id);
    try {
      if (!collection.remove(id)) {
        throw unchanged(trail, id, "somebody else removed it meanwhile");
      }
    } catch (UncheckedIOException e) {
      throw unchanged(trail, id, String.valueOf(e.getMessage()));
    }
    out.println("Sound " + id + " is no more.");
  }
}
