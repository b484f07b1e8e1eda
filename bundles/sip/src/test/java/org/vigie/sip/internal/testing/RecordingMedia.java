package org.vigie.sip.internal.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private volatile int most = Integer.MAX_VALUE;

  /** From now on there are no more than that many endpoints. */
  public void limit(int endpoints) {
    most = endpoints;
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
  }

  @Override
  public void signalledKey(LegId leg, char key) {
    keys.add(key);
  }

  @Override
  public void close(LegId leg) {
    open.remove(leg);
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
}
