package org.vigie.media.internal.plane;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.vigie.api.call.VoiceFile;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.Prompt;
import org.vigie.media.internal.sound.Prompter;

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
  private final Storage storage;
  private final List<EventLoop> loops;
  private volatile @Nullable PortPool pool;

  /**
   * @param storage where messages and recordings are kept
   * @param loopCount threads that carry the voices; at least 1
   */
  public RtpPlane(
      CommandDoor door,
      InstantSource clock,
      Threads threads,
      Prompter prompter,
      Storage storage,
      int loopCount) {
    this.around = new Surroundings(door, clock, figures, new VoiceQuality());
    this.prompter = prompter;
    this.storage = storage;
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

  /** How good the voices are that come. */
  public VoiceQuality quality() {
    return around.quality();
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
    with(id, leg -> play(leg, playback, prompts, loop));
  }

  /** A caller's message comes from the disk, which nobody waits for here. */
  private void play(Leg leg, int playback, List<Prompt> prompts, boolean loop) {
    int turn = leg.turn();
    if (prompts.stream().anyMatch(Prompt.VoiceMessage.class::isInstance)) {
      storage.voicemails().read(() -> leg.play(turn, playback, prompter.sounds(prompts), loop));
    } else {
      leg.play(turn, playback, prompter.sounds(prompts), loop);
    }
  }

  @Override
  public void stopPlaying(LegId id) {
    with(id, Leg::stopPlaying);
  }

  @Override
  public void bridge(LegId id, LegId other) {
    confer(List.of(id, other));
  }

  @Override
  public void startVoicemail(LegId id) {
    write(id, VoiceFile.MESSAGE, leg -> leg.startVoicemail(storage.voicemails()));
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
    List<Leg> open = ids.stream().distinct().map(legs::get).filter(Objects::nonNull).toList();
    if (open.size() > 1 && open.stream().allMatch(open.get(0)::sharesLoopWith)) {
      Leg.connect(open);
    } else if (open.size() == ids.size()) {
      LOG.error("legs {}: only several legs of one call can be connected", ids);
    }
  }

  @Override
  public void startRecording(LegId id, boolean twoChannels) {
    write(id, VoiceFile.CONVERSATION, leg -> leg.startRecording(storage.recordings(), twoChannels));
  }

  @Override
  public void pauseRecording(LegId id) {
    with(id, Leg::pauseRecording);
  }

  @Override
  public void resumeRecording(LegId id) {
    with(id, Leg::resumeRecording);
  }

  @Override
  public void stopRecording(LegId id, boolean discard) {
    with(id, leg -> leg.stopRecording(discard));
  }

  @Override
  public void sendKeys(LegId id, String keys) {
    with(id, leg -> leg.sendKeys(keys));
  }

  @Override
  public void listenForTone(LegId id, int hertz) {
    with(id, leg -> leg.listenForTone(hertz));
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

  /** Of a leg that is not there nothing is kept; whoever waits for it is told. */
  private void write(LegId id, VoiceFile file, Consumer<Leg> action) {
    Leg leg = legs.get(id);
    if (leg == null) {
      new Reporter(id, around).closed(file, false, Optional.empty());
    } else {
      action.accept(leg);
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
