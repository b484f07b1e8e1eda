package org.vigie.sip.internal.testing;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.Prompt;

/** A media plane that carries no voice, but gives out ports and remembers what it was told. */
public final class RecordingMedia implements MediaPlane {
  private final AtomicInteger next = new AtomicInteger(30_000);
  private final Map<LegId, Integer> open = new ConcurrentHashMap<>();
  private final Map<LegId, MediaSession> sessions = new ConcurrentHashMap<>();
  private final List<Character> keys = new CopyOnWriteArrayList<>();
  private final Map<LegId, CompletableFuture<Boolean>> voices = new ConcurrentHashMap<>();
  private volatile boolean silent;
  private volatile int most = Integer.MAX_VALUE;

  /** From now on there are no more than that many endpoints. */
  public void limit(int endpoints) {
    most = endpoints;
  }

  /** From now on nothing comes from peers until {@link #speak}. */
  public void silence() {
    silent = true;
  }

  /** The first packet of a leg's peer comes. */
  public void speak(LegId leg) {
    voices.computeIfAbsent(leg, l -> new CompletableFuture<>()).complete(true);
  }

  public Optional<MediaSession> session(LegId leg) {
    return Optional.ofNullable(sessions.get(leg));
  }

  public List<Character> keys() {
    return keys;
  }

  @Override
  public Optional<Integer> open(LegId leg) {
    if (!open.containsKey(leg) && open.size() >= most) {
      return Optional.empty();
    }
    return Optional.of(open.computeIfAbsent(leg, l -> next.getAndAdd(2)));
  }

  @Override
  public void negotiated(LegId leg, MediaSession session) {
    sessions.put(leg, session);
    if (!silent) {
      speak(leg);
    }
  }

  @Override
  public void signalledKey(LegId leg, char key) {
    keys.add(key);
  }

  @Override
  public void close(LegId leg) {
    open.remove(leg);
    CompletableFuture<Boolean> voice = voices.remove(leg);
    if (voice != null) {
      voice.complete(false);
    }
  }

  @Override
  public int openLegs() {
    return open.size();
  }

  @Override
  public int freeLegs() {
    return most - open.size();
  }

  @Override
  public void play(LegId leg, int playback, List<Prompt> prompts, boolean loop) {}

  @Override
  public void stopPlaying(LegId leg) {}

  @Override
  public void startVoicemail(LegId leg) {}

  @Override
  public void stopVoicemail(LegId leg) {}

  @Override
  public void bridge(LegId leg, LegId other) {}

  @Override
  public CompletionStage<Boolean> voice(LegId leg) {
    return voices.computeIfAbsent(leg, l -> new CompletableFuture<>()).thenApply(v -> v);
  }

  @Override
  public void confer(List<LegId> legs) {}

  @Override
  public void startRecording(LegId leg, boolean twoChannels) {}

  @Override
  public void pauseRecording(LegId leg) {}

  @Override
  public void resumeRecording(LegId leg) {}

  @Override
  public void stopRecording(LegId leg, boolean discard) {}

  @Override
  public void sendKeys(LegId leg, String keys) {}

  @Override
  public void listenForTone(LegId leg, int hertz) {}

  @Override
  public InetAddress address() {
    return InetAddress.getLoopbackAddress();
  }
}
