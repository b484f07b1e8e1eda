package org.vigie.media.internal.sound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.voice.Prompt;

/**
 * Speech for one call, in memory only: what somebody texted does not stay on the disk. Kept for an
 * hour, the newest 64. Thread-safe.
 */
final class PassingSpeech implements AutoCloseable {
  static final int ROOM = 64;
  static final Duration KEPT = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(PassingSpeech.class);

  private final ExecutorService speaking;
  private final InstantSource clock;
  private final Map<String, Made> made = new LinkedHashMap<>();
  private final Map<String, CompletableFuture<Boolean>> asked = new HashMap<>();

  /** Until when a sound is kept. */
  private record Made(Sound sound, Instant until) {}

  PassingSpeech(ExecutorService speaking, InstantSource clock) {
    this.speaking = speaking;
    this.clock = clock;
  }

  /** What was made; a lookup in memory. */
  synchronized Optional<Sound> spoken(String name) {
    return Optional.ofNullable(made.get(name))
        .filter(m -> clock.instant().isBefore(m.until()))
        .map(Made::sound);
  }

  /** Makes it; the same again asked meanwhile is made once. More than can be kept is not begun. */
  CompletionStage<Boolean> prepare(String name, Prompt.Say say, Speaker with) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    synchronized (this) {
      CompletableFuture<Boolean> before = asked.get(name);
      if (before != null) {
        return before;
      }
      if (asked.size() >= ROOM) {
        return CompletableFuture.completedFuture(false);
      }
      asked.put(name, answer);
    }
    try {
      speaking.execute(() -> make(name, say, with));
    } catch (RejectedExecutionException e) {
      answered(name, false);
    }
    return answer;
  }

  private void make(String name, Prompt.Say say, Speaker with) {
    boolean there = false;
    try {
      keep(name, speak(say, with));
      there = true;
    } catch (IOException e) {
      LOG.warn("an alert is told without its text, by a shipped prompt: {}", e.getMessage());
    } finally {
      answered(name, there);
    }
  }

  private static Sound speak(Prompt.Say say, Speaker with) throws IOException {
    Path draft = Files.createTempFile("speech", ".wav");
    try {
      with.speak(say.text(), say.language(), draft);
      try (InputStream in = Files.newInputStream(draft)) {
        return Sound.ofALaw(WavFile.readALaw(in));
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private synchronized void keep(String name, Sound sound) {
    Instant now = clock.instant();
    made.remove(name);
    made.put(name, new Made(sound, now.plus(KEPT)));
    Iterator<Made> oldest = made.values().iterator();
    while (oldest.hasNext()) {
      if (oldest.next().until().isAfter(now) && made.size() <= ROOM) {
        return;
      }
      oldest.remove();
    }
  }

  private void answered(String name, boolean there) {
    CompletableFuture<Boolean> answer;
    synchronized (this) {
      answer = asked.remove(name);
    }
    if (answer != null) {
      answer.complete(there);
    }
  }

  /** Nobody is left waiting for what will not be made. */
  @Override
  public void close() {
    speaking.shutdownNow();
    List<String> waiting;
    synchronized (this) {
      waiting = List.copyOf(asked.keySet());
    }
    waiting.forEach(name -> answered(name, false));
  }
}
