package org.vigie.media.internal.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.voice.Sounds;

/**
 * What supervisors uploaded: on the disk as {@code <id>.wav} (8 kHz, A-law, mono), and in memory
 * for the calls. Thread-safe.
 */
public final class UploadedSounds implements Sounds, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UploadedSounds.class);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final String WAV = ".wav";
  private static final String DRAFT = ".draft";

  private final ExecutorService reading;
  private final Map<String, Sound> ready = new ConcurrentHashMap<>();
  private volatile Path folder = Path.of("sounds");

  /**
   * @param reading one thread; closed with this object
   */
  public UploadedSounds(ExecutorService reading) {
    this.reading = reading;
  }

  /** Takes up what the folder holds, in the background. */
  public void configure(Path newFolder) {
    folder = newFolder;
    reading.execute(this::takeUp);
  }

  /** A lookup in memory. */
  public Optional<Sound> find(String id) {
    return Optional.ofNullable(ready.get(id));
  }

  @Override
  public synchronized void put(String id, byte[] wav) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "'" + id + "' is no name for a sound: take letters, digits and dashes, 64 at most");
    }
    byte[] codes;
    try {
      codes = WavFile.read(wav, LONGEST_SECONDS).toALaw();
    } catch (IOException e) {
      throw new IllegalArgumentException("sound " + id + ": " + e.getMessage(), e);
    }
    try {
      Files.createDirectories(folder);
      Path draft = folder.resolve(id + DRAFT);
      Files.write(draft, WavFile.fileOfALaw(codes));
      Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("sound " + id + " cannot be written to " + folder, e);
    }
    ready.put(id, Sound.keptAsALaw(codes));
  }

  @Override
  public boolean exists(String id) {
    return ready.containsKey(id) || ID.matcher(id).matches() && Files.isRegularFile(file(id));
  }

  @Override
  public Optional<Path> wav(String id) {
    return Optional.of(id).filter(this::exists).map(this::file).filter(Files::isRegularFile);
  }

  @Override
  public List<String> all() {
    return files().stream().map(UploadedSounds::id).sorted().toList();
  }

  @Override
  public synchronized boolean remove(String id) {
    if (!ID.matcher(id).matches()) {
      return false;
    }
    try {
      ready.remove(id);
      return Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new UncheckedIOException("sound " + id + " cannot be removed from " + folder, e);
    }
  }

  private Path file(String id) {
    return folder.resolve(id + WAV);
  }

  private static String id(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - WAV.length());
  }

  private List<Path> files() {
    Path place = folder;
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(f -> f.toString().endsWith(WAV)).toList();
    } catch (IOException e) {
      LOG.warn("The folder of uploaded sounds cannot be read: {}", e.toString());
      return List.of();
    }
  }

  /** What is there already can be played meanwhile. */
  private synchronized void takeUp() {
    List<Path> files = files();
    ready.keySet().retainAll(files.stream().map(UploadedSounds::id).collect(Collectors.toSet()));
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        ready.put(id(file), Sound.keptAsALaw(WavFile.readALaw(in)));
      } catch (IOException e) {
        LOG.warn("{} cannot be played, upload it again: {}", file, e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    reading.shutdown();
  }
}
