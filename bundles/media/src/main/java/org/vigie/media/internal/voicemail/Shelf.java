package org.vigie.media.internal.voicemail;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallId;
import org.vigie.api.voice.Voicemails;
import org.vigie.media.internal.codec.G711;
import org.vigie.media.internal.recording.FileReport;

/**
 * The folder of messages: {@code <call>.wav}, and beside it {@code <call>.sha256}, by which a
 * change shows. One that is being left has the ending {@code part}; what a crash has left so is
 * completed at the next start. Thread-safe.
 */
public final class Shelf implements Voicemails, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
  private static final String PART = ".part";
  private static final String WAV = ".wav";

  /** Anything shorter is somebody who hung up at the signal (SPEC, « Entry » 7). */
  private static final long SHORTEST = WavHeader.LENGTH + 2L * G711.RATE;

  private final ExecutorService writer;
  private volatile Path folder = Path.of("voicemail");
  private volatile Optional<String> trouble = Optional.empty();

  /**
   * @param writer one thread, for the disk
   */
  public Shelf(ExecutorService writer) {
    this.writer = writer;
  }

  /** Messages are kept there from now on. */
  public void configure(Path newFolder) {
    folder = newFolder;
    writer.execute(this::completeWhatACrashLeft);
  }

  /** Why the last message could not be kept, until one could. */
  public Optional<String> trouble() {
    return trouble;
  }

  /**
   * Begins the message of a call.
   *
   * @param now by {@link System#nanoTime()}
   * @param report is told what became of it
   */
  public Recorder begin(CallId call, long now, FileReport report) {
    return new Recorder(new MessageFile(folder.resolve(call + PART), writer, this, report), now);
  }

  @Override
  public Optional<Path> find(CallId call) {
    Path file = folder.resolve(call + WAV);
    boolean ours = file.normalize().equals(folder.normalize().resolve(file.getFileName()));
    return Optional.of(file).filter(f -> ours && Files.isRegularFile(f));
  }

  /** Does something with messages once those that have just ended are written; nobody waits. */
  public void read(Runnable reading) {
    writer.execute(reading);
  }

  void trouble(Path part, IOException why) {
    String text =
        "a caller's message cannot be written to %s: %s; make room there, or change 'voicemail' in"
            .formatted(part, why.getMessage());
    trouble = Optional.of(text + " etc/org.vigie.media.cfg");
    LOG.error("Voicemail {} is lost from here on: {}", part.getFileName(), why.toString());
  }

  /**
   * A message is complete: it is shown, or it is too short to be one.
   *
   * @return whether there is a message of that call
   */
  boolean finished(Path part) throws IOException {
    if (show(part)) {
      trouble = Optional.empty();
    }
    return isKept(part);
  }

  boolean isKept(Path part) {
    return Files.isRegularFile(part.resolveSibling(name(part) + WAV));
  }

  private static String name(Path part) {
    return part.getFileName().toString().replace(PART, "");
  }

  /** Shows what is there, if it is long enough. */
  boolean show(Path part) throws IOException {
    if (!Files.exists(part)) {
      return false;
    }
    if (Files.size(part) < SHORTEST) {
      Files.delete(part);
      return false;
    }
    String name = name(part);
    Files.writeString(part.resolveSibling(name + ".sha256"), hash(part) + "  " + name + WAV + "\n");
    Files.move(part, part.resolveSibling(name + WAV), StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  private static String hash(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void completeWhatACrashLeft() {
    for (Path part : left()) {
      try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
        WavHeader.write(file);
        file.force(true);
        finished(part);
      } catch (IOException e) {
        trouble(part, e);
      }
    }
  }

  private List<Path> left() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(PART)).toList();
    } catch (IOException e) {
      LOG.warn("The folder of messages cannot be read: {}", e.toString());
      return List.of();
    }
  }

  @Override
  public void close() {
    writer.shutdown();
  }
}
