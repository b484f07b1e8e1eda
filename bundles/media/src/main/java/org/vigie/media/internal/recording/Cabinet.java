package org.vigie.media.internal.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallId;
import org.vigie.api.voice.Recordings;

/**
 * The folder of recordings: {@code <call>.wav}, and beside it {@code <call>.sha256}, by which a
 * change shows. One that goes on has the ending {@code part}; what a crash has left so is completed
 * at the next start. Thread-safe.
 */
public final class Cabinet implements Recordings, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Cabinet.class);
  private static final String PART = ".part";
  private static final String WAV = ".wav";
  private static final String HASH = ".sha256";

  private final ExecutorService writer;
  private final InstantSource clock;

  /** What is being written; the writer's own. */
  private final Set<Path> open = new HashSet<>();

  private volatile Path folder = Path.of("recordings");
  private volatile Optional<String> trouble = Optional.empty();

  /** A recording and its beginning. */
  private record Kept(CallId call, Instant begun) {}

  /**
   * @param writer one thread, for the disk; closed with this object
   */
  public Cabinet(ExecutorService writer, InstantSource clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /** Recordings are kept there from now on. */
  public void configure(Path newFolder) {
    folder = newFolder;
    writer.execute(this::completeWhatIsLeft);
  }

  /** Why the last recording could not be kept, until one could. */
  public Optional<String> trouble() {
    return trouble;
  }

  /**
   * Begins the recording of a call, or goes on with it.
   *
   * @param twoChannels the leg left, the others right; else mixed
   * @param now by {@link System#nanoTime()}
   * @param report is told what became of it, unless it is discarded
   */
  public Recording begin(CallId call, boolean twoChannels, long now, FileReport report) {
    RecordingHeader header = new RecordingHeader(twoChannels ? 2 : 1, clock.instant());
    Path part = folder.resolve(call + PART);
    RecordingFile file = new RecordingFile(part, header, writer, this, report);
    file.begin();
    return new Recording(file, now);
  }

  @Override
  public Optional<Path> find(CallId call) {
    Path file = folder.resolve(call + WAV);
    boolean ours = file.normalize().equals(folder.normalize().resolve(file.getFileName()));
    return Optional.of(file).filter(f -> ours && Files.isRegularFile(f));
  }

  @Override
  public List<CallId> before(Instant instant) {
    List<Kept> kept = new ArrayList<>();
    for (Path file : files(WAV)) {
      CallId call = new CallId(name(file, WAV));
      begun(file).filter(instant::isAfter).ifPresent(begun -> kept.add(new Kept(call, begun)));
    }
    kept.sort(Comparator.comparing(Kept::begun));
    return kept.stream().map(Kept::call).toList();
  }

  @Override
  public boolean erase(CallId call) {
    Optional<Path> file = find(call);
    file.ifPresent(wav -> delete(wav.resolveSibling(call + HASH)));
    return file.filter(Cabinet::delete).isPresent();
  }

  private static Optional<Instant> begun(Path file) {
    try {
      return Optional.of(RecordingHeader.read(file).begun());
    } catch (IOException e) {
      LOG.warn("{} is left where it is: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean delete(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.error("{} cannot be erased: {}", file, e.toString());
      return false;
    }
  }

  private static String name(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ending.length());
  }

  void trouble(Path part, IOException why) {
    String text =
        "a recording cannot be written to %s: %s; make room there, or change 'recordings' in"
            .formatted(part, why.getMessage());
    trouble = Optional.of(text + " etc/org.vigie.media.cfg");
    LOG.error("Recording {} ends here: {}", part.getFileName(), why.toString());
  }

  /** Makes a finished recording of the same call and form the unfinished one again. */
  boolean takeUpAgain(Path part, int channels) throws IOException {
    Path file = part.resolveSibling(name(part, PART) + WAV);
    if (!Files.exists(file) || RecordingHeader.read(file).channels() != channels) {
      return false;
    }
    Files.move(file, part, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  /** A recording is being written. */
  void opened(Path part) {
    open.add(part);
  }

  /**
   * A recording is complete: it is shown. Where there is room again, so are those that had none.
   *
   * @return whether there is a recording of that call
   */
  boolean finished(Path part) throws IOException {
    boolean shown = show(part);
    open.remove(part);
    if (shown && trouble.isPresent()) {
      trouble = Optional.empty();
      completeWhatIsLeft();
    }
    return isKept(part);
  }

  private static boolean isKept(Path part) {
    return Files.isRegularFile(part.resolveSibling(name(part, PART) + WAV));
  }

  /**
   * No more of a recording can be written: what is there of it is shown. Where not even that can be
   * done it is left for a time when there is room.
   *
   * @return whether there is a recording of that call
   */
  boolean salvage(Path part) {
    open.remove(part);
    try {
      if (!vanishes(part)) {
        complete(part);
      }
    } catch (IOException e) {
      LOG.debug("{} is left as it is: {}", part, e.toString());
    }
    return isKept(part);
  }

  /** Where nothing was recorded nothing is left. */
  private static boolean vanishes(Path part) throws IOException {
    if (Files.exists(part) && Files.size(part) > RecordingHeader.LENGTH) {
      return false;
    }
    Files.deleteIfExists(part);
    return true;
  }

  private static boolean show(Path part) throws IOException {
    if (vanishes(part)) {
      return false;
    }
    String name = name(part, PART);
    String hash = hash(part);
    Files.writeString(part.resolveSibling(name + HASH), hash + "  " + name + WAV + "\n");
    Files.move(part, part.resolveSibling(name + WAV), StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  /** Somebody objected: nothing is kept, of before neither. */
  void discard(Path part) {
    open.remove(part);
    String name = name(part, PART);
    delete(part);
    delete(part.resolveSibling(name + WAV));
    delete(part.resolveSibling(name + HASH));
  }

  private static String hash(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** By a crash, or because there was no room. */
  private void completeWhatIsLeft() {
    for (Path part : files(PART)) {
      if (!open.contains(part)) {
        completeOne(part);
      }
    }
  }

  private void completeOne(Path part) {
    try {
      complete(part);
    } catch (IOException e) {
      trouble(part, e);
    }
  }

  private static void complete(Path part) throws IOException {
    try (FileChannel file =
        FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      RecordingHeader.read(file).write(file);
      file.force(true);
    }
    show(part);
  }

  private List<Path> files(String ending) {
    Path place = folder;
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      LOG.warn("The folder of recordings cannot be read: {}", e.toString());
      return List.of();
    }
  }

  @Override
  public void close() {
    writer.shutdown();
  }
}
