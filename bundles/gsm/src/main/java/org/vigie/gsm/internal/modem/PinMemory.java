package org.vigie.gsm.internal.modem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * Remembers, over restarts, which PIN a modem's SIM must not be given again: three wrong ones lock
 * it. A PIN is noted <em>before</em> it is tried, so that a crash or an unplugged cable in between
 * does not make it forgotten. Only a digest is written. By one thread only.
 */
final class PinMemory {
  private static final String DIGEST = "pin";
  private static final String TRIES = "tries";
  private static final String REFUSED = "refused";

  private final Path file;
  private final String name;

  PinMemory(Path data, String name) {
    this.file = data.resolve("gsm").resolve(name + ".properties");
    this.name = name;
  }

  /**
   * What is known of a PIN.
   *
   * @param refused the SIM has said so; else it is not known what it said
   * @param tries how many were left before it was tried, where the modem told
   */
  record Note(boolean refused, OptionalInt tries) {}

  /** What is noted of this PIN; empty: it was not tried, or accepted. */
  Optional<Note> of(String pin) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties note = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      note.load(in);
    }
    if (!digest(pin).equals(note.getProperty(DIGEST))) {
      return Optional.empty();
    }
    String tries = note.getProperty(TRIES, "");
    OptionalInt left =
        tries.matches("\\d+") ? OptionalInt.of(Integer.parseInt(tries)) : OptionalInt.empty();
    return Optional.of(new Note(Boolean.parseBoolean(note.getProperty(REFUSED)), left));
  }

  /** It is about to be tried. On disk when this returns. */
  void trying(String pin, OptionalInt tries) throws IOException {
    write(pin, tries, false);
  }

  /** The SIM refused it. */
  void refused(String pin) throws IOException {
    write(pin, OptionalInt.empty(), true);
  }

  /** The SIM took it, or did not look at it: it may be tried again. */
  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  private void write(String pin, OptionalInt tries, boolean refused) throws IOException {
    Properties note = new Properties();
    note.setProperty(DIGEST, digest(pin));
    note.setProperty(REFUSED, Boolean.toString(refused));
    tries.ifPresent(left -> note.setProperty(TRIES, Integer.toString(left)));
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
            FileChannel.open(
                fresh,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      note.store(out, null);
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private String digest(String pin) {
    try {
      byte[] input = (name + ":" + pin).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(input));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
