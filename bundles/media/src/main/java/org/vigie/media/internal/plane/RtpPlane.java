package org.vigie.media.internal.plane;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.LegId;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.Prompt;
import org.vigie.media.internal.sound.Prompter;
import org.vigie.media.internal.voicemail.Shelf;

/**
 * The media plane on a few event loops. All legs of a call are on one loop, so that a bridge needs
 * neither locks nor a change of thread. Thread-safe.
 */
public final class RtpPlane implements MediaPlane, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RtpPlane.class);

  private final Map<LegId, Leg> legs = new ConcurrentHashMap<>();
  private final Figures figures = new Figures();
  private final Surroundings around;
  private final Prompter prompter;
  private final Shelf shelf;
  private final List<EventLoop> loops;
  private volatile @Nullable PortPool pool;

  /**
   * @param shelf where messages are kept
   * @param loopCount threads that carry the voices; at least 1
   */
  public RtpPlane(
      CommandDoor door,
      InstantSource clock,
      Threads threads,
      Prompter prompter,
      Shelf shelf,
      int loopCount) {
    this.around = new Surroundings(door, clock, figures);
    this.prompter = prompter;
    this.shelf = shelf;
    this.loops = IntStream.range(0, loopCount).mapToObj(i -> loop("media-" + i, threads)).toList();
    loops.forEach(EventLoop::start);
  }

  private EventLoop loop(String name, Threads threads) {
    try {
      return new EventLoop(name, threads, figures);
    } catch (IOException e) {
      throw new IllegalStateException("no media loop: " + e.getMessage(), e);
    }
  }

  /** Ports for legs that are opened from now on; open legs keep theirs. */
  public void ports(PortPool newPool) {
    pool = newPool;
  }

  /** What has been done so far. */
  public Figures figures() {
    return figures;
  }

  @Override
  public Optional<Integer> open(LegId id) {
    Leg known = legs.get(id);
    if (known != null) {
      return Optional.of(known.port());
    }
    PortPool from = pool;
    return from == null ? Optional.empty() : from.take().map(pair -> open(id, pair).port());
  }

  private Leg open(LegId id, PortPair pair) {
    EventLoop loop = loops.get(Math.floorMod(id.call().hashCode(), loops.size()));
    Leg leg = new Leg(id, loop, pair, around);
    Leg earlier = legs.putIfAbsent(id, leg);
    if (earlier != null) {
      pair.close();
      pair.giveBack();
      return earlier;
    }
    leg.open();
    return leg;
  }

  @Override
  public void negotiated(LegId id, MediaSession session) {
    with(id, leg -> leg.negotiated(session));
  }

  @Override
  public void play(LegId id, int playback, List<Prompt> prompts, boolean loop) {
    with(id, leg -> leg.play(playback, prompter.sounds(prompts), loop));
  }

  @Override
  public void stopPlaying(LegId id) {
    with(id, Leg::stopPlaying);
  }

  @Override
  public void bridge(LegId id, LegId other) {
    with(id, leg -> with(other, second -> bridge(leg, second, id)));
  }

  private static void bridge(Leg leg, Leg other, LegId id) {
    if (leg != other && leg.sharesLoopWith(other)) {
      leg.bridge(other);
    } else {
      LOG.error("leg {}: only two legs of one call can be bridged", id);
    }
  }

  @Override
  public void startVoicemail(LegId id) {
    with(id, leg -> leg.startVoicemail(shelf));
  }

  @Override
  public void stopVoicemail(LegId id) {
    with(id, Leg::stopVoicemail);
  }

  @Override
  public CompletionStage<Boolean> voice(LegId id) {
    Leg leg = legs.get(id);
    return leg == null ? CompletableFuture.completedFuture(false) : leg.voice();
  }

  @Override
  public void confer(List<LegId> ids) {
    LOG.debug("confer {}", ids);
  }

  @Override
  public void separate(LegId id) {
    LOG.debug("separate {}", id);
  }

  @Override
  public void startRecording(LegId id, boolean twoChannels) {
    LOG.debug("record {} {}", id, twoChannels);
  }

  @Override
  public void pauseRecording(LegId id) {
    LOG.debug("pause recording {}", id);
  }

  @Override
  public void resumeRecording(LegId id) {
    LOG.debug("resume recording {}", id);
  }

  @Override
  public void stopRecording(LegId id, boolean discard) {
    LOG.debug("stop recording {} {}", id, discard);
  }

  @Override
  public void sendKeys(LegId id, String keys) {
    LOG.debug("keys for {}", id);
  }

  @Override
  public void listenForTone(LegId id, int hertz) {
    LOG.debug("listen {} {}", id, hertz);
  }

  @Override
  public InetAddress address() {
    PortPool from = pool;
    return from == null ? new InetSocketAddress(0).getAddress() : from.address();
  }

  @Override
  public void signalledKey(LegId id, char key) {
    with(id, leg -> leg.signalledKey(key));
  }

  @Override
  public void close(LegId id) {
    Leg leg = legs.remove(id);
    if (leg != null) {
      leg.close();
    }
  }

  private void with(LegId id, Consumer<Leg> action) {
    Leg leg = legs.get(id);
    if (leg != null) {
      action.accept(leg);
    }
  }

  @Override
  public int openLegs() {
    return legs.size();
  }

  @Override
  public int freeLegs() {
    PortPool from = pool;
    return from == null ? 0 : from.freePairs();
  }

  /** Closes every leg, and ends the loops. */
  @Override
  public void close() {
    List.copyOf(legs.keySet()).forEach(this::close);
    loops.forEach(EventLoop::stop);
  }
}
