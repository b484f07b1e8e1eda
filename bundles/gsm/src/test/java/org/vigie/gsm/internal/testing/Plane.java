package org.vigie.gsm.internal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.Prompt;
import org.vigie.sim.audio.AudioClock;
import org.vigie.sim.audio.RtpEndpoint;

/** A media plane of endpoints that say and hear tones by real RTP. */
public final class Plane implements MediaPlane, AutoCloseable {
  private static final String HERE = "127.0.0.1";

  private final AudioClock clock = new AudioClock();
  private final Map<LegId, RtpEndpoint> endpoints = new ConcurrentHashMap<>();
  private final Map<LegId, MediaSession> sessions = new ConcurrentHashMap<>();
  private final List<LegId> closed = new CopyOnWriteArrayList<>();
  private final StringBuffer keys = new StringBuffer();
  private volatile boolean full;

  /** It has no ports any more. */
  public void full(boolean on) {
    full = on;
  }

  @Override
  public Optional<Integer> open(LegId leg) {
    return full ? Optional.empty() : Optional.of(endpoint(leg).port());
  }

  /** The endpoint of a leg. */
  public RtpEndpoint endpoint(LegId leg) {
    return endpoints.computeIfAbsent(leg, id -> create());
  }

  private RtpEndpoint create() {
    try {
      return clock.endpoint(HERE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void negotiated(LegId leg, MediaSession session) {
    sessions.put(leg, session);
    InetSocketAddress peer = new InetSocketAddress(session.address(), session.port());
    endpoint(leg).connect(peer, session.payloadType(), 101);
  }

  /** What was negotiated of a leg. */
  public Optional<MediaSession> session(LegId leg) {
    return Optional.ofNullable(sessions.get(leg));
  }

  @Override
  public void close(LegId leg) {
    closed.add(leg);
    RtpEndpoint endpoint = endpoints.remove(leg);
    if (endpoint != null) {
      endpoint.close();
    }
  }

  public List<LegId> closed() {
    return closed;
  }

  @Override
  public void signalledKey(LegId leg, char key) {
    keys.append(key);
  }

  /** Keys that were told of. */
  public String keys() {
    return keys.toString();
  }

  @Override
  public InetAddress address() {
    return new InetSocketAddress(0).getAddress();
  }

  @Override
  public int openLegs() {
    return endpoints.size();
  }

  @Override
  public int freeLegs() {
    return full ? 0 : 1;
  }

  @Override
  public CompletionStage<Boolean> voice(LegId leg) {
    return CompletableFuture.completedFuture(true);
  }

  @Override
  public void close() {
    clock.close();
  }

  @Override
  public void play(LegId leg, int playback, List<Prompt> prompts, boolean loop) {}

  @Override
  public void stopPlaying(LegId leg) {}

  @Override
  public void bridge(LegId leg, LegId other) {}

  @Override
  public void startVoicemail(LegId leg) {}

  @Override
  public void stopVoicemail(LegId leg) {}

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
}
