package org.vigie.media.internal.sound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Speech;

/**
 * Makes speech of texts and keeps it, on the disk as {@code <sha-256 of the text>.<language>.wav}
 * and in memory for the calls. Thread-safe.
 */
public final class SpeechShop implements Speech, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SpeechShop.class);
  private static final String ENDING = ".wav";

  private final ExecutorService background;
  private final PassingSpeech passing;
  private final Map<String, Sound> ready = new ConcurrentHashMap<>();
  private volatile @Nullable Speaker speaker;
  private volatile @Nullable Path directory;

  /**
   * @param background one thread for the texts of setups; closed with this object
   * @param now one for texts that a call waits for; closed too
   */
  public SpeechShop(ExecutorService background, ExecutorService now, InstantSource clock) {
    this.background = background;
    this.passing = new PassingSpeech(now, clock);
  }

  /** Takes up what the directory holds, and speaks with the program from now on. */
  public void configure(Path newDirectory, Optional<String> program) {
    speaker = program.flatMap(Speaker::find).orElse(null);
    if (!newDirectory.equals(directory)) {
      directory = newDirectory;
      background.execute(() -> takeUp(newDirectory));
    }
  }

  @Override
  public boolean available() {
    return speaker != null;
  }

  /** What was made of a text; a lookup in memory. */
  public Optional<Sound> spoken(Prompt.Say say) {
    String name = name(say);
    return Optional.ofNullable(ready.get(name)).or(() -> passing.spoken(name));
  }

  @Override
  public CompletionStage<Boolean> prepareOne(Prompt.Say text) {
    Speaker with = speaker;
    if (spoken(text).isPresent()) {
      return CompletableFuture.completedFuture(true);
    }
    return with == null
        ? CompletableFuture.completedFuture(false)
        : passing.prepare(name(text), text, with);
  }

  @Override
  public void prepare(Set<Prompt.Say> texts) {
    Map<String, Prompt.Say> wanted = new HashMap<>();
    texts.forEach(say -> wanted.put(name(say), say));
    background.execute(
        () -> {
          Path place = directory;
          if (place != null) {
            wanted.forEach((name, say) -> make(place, name, say));
            forgetOthers(place, wanted.keySet());
          }
        });
  }

  private void make(Path place, String name, Prompt.Say say) {
    Speaker with = speaker;
    Path file = place.resolve(name);
    if (ready.containsKey(name) || with == null && !Files.exists(file)) {
      return;
    }
    try {
      if (with != null && !Files.exists(file)) {
        Files.createDirectories(place);
        Path draft = place.resolve(name + ".draft");
        with.speak(say.text(), say.language(), draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      }
      load(file);
    } catch (IOException e) {
      LOG.warn("no speech for « {} », a shipped prompt is played: {}", say.text(), e.getMessage());
    }
  }

  private void takeUp(Path place) {
    ready.clear();
    if (!Files.isDirectory(place)) {
      return;
    }
    try (Stream<Path> files = Files.list(place)) {
      files.filter(f -> f.toString().endsWith(ENDING)).forEach(this::tryLoad);
    } catch (IOException e) {
      LOG.warn("speech made before cannot be read: {}", e.getMessage());
    }
  }

  private void tryLoad(Path file) {
    try {
      load(file);
    } catch (IOException e) {
      LOG.warn(
          "{} cannot be read, and is made again with the next setup: {}", file, e.getMessage());
      delete(file);
    }
  }

  private void load(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      ready.put(file.getFileName().toString(), Sound.ofALaw(WavFile.readALaw(in)));
    }
  }

  private void forgetOthers(Path place, Set<String> names) {
    ready.keySet().retainAll(names);
    if (!Files.isDirectory(place)) {
      return;
    }
    try (Stream<Path> files = Files.list(place)) {
      files.filter(f -> !names.contains(f.getFileName().toString())).forEach(SpeechShop::delete);
    } catch (IOException e) {
      LOG.warn("speech that is not needed any more stays: {}", e.getMessage());
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted: {}", file, e.getMessage());
    }
  }

  private static String name(Prompt.Say say) {
    try {
      byte[] text = say.text().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash) + "." + say.language().code() + ENDING;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    background.shutdownNow();
    passing.close();
  }
}
