package org.vigie.media.internal.plane;

import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.LegId;
import org.vigie.api.call.LegQuality;
import org.vigie.api.call.VoiceFile;
import org.vigie.api.voice.MediaSession;
import org.vigie.media.internal.recording.Cabinet;
import org.vigie.media.internal.recording.FileReport;
import org.vigie.media.internal.recording.Recording;
import org.vigie.media.internal.rtp.EModel;
import org.vigie.media.internal.rtp.OutgoingStream;
import org.vigie.media.internal.rtp.Reception;
import org.vigie.media.internal.sound.Sound;
import org.vigie.media.internal.srtp.SrtpGate;
import org.vigie.media.internal.tones.EchoGuard;
import org.vigie.media.internal.voicemail.Shelf;

/**
 * One endpoint. Its methods may be called by any thread: they hand over to the leg's loop, which
 * keeps their order; {@link #close} also reports the quality, in the caller's thread, so that it
 * precedes what the caller reports next.
 */
final class Leg {
  private static final Logger LOG = LoggerFactory.getLogger(Leg.class);

  private final EventLoop loop;
  private final PortPair ports;
  private final Reporter reporter;
  private final Reception reception = new Reception();
  private final Peer peer = new Peer();
  private final SrtpGate gate = new SrtpGate();
  private final Mouth mouth;
  private final Ear ear;
  private final Reports reports;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile int packetMillis;

  private final Connection connection;
  private final AtomicInteger turns = new AtomicInteger();
  private @Nullable Recording recording;
  private boolean gone;

  Leg(LegId id, EventLoop loop, PortPair ports, Surroundings around) {
    this.loop = loop;
    this.ports = ports;
    this.reporter = new Reporter(id, around);
    ThreadLocalRandom random = ThreadLocalRandom.current();
    OutgoingStream stream =
        new OutgoingStream(random.nextInt(), random.nextInt(1 << 15), random.nextInt());
    EchoGuard echo = new EchoGuard();
    Wire wire = new Wire(loop, ports.rtp(), peer, gate);
    this.mouth = new Mouth(wire, stream, echo, reporter);
    LegKeys keys = new LegKeys(reporter, echo);
    this.ear = new Ear(wire, reception, keys, reporter);
    this.connection = new Connection(loop, ear, mouth);
    this.reports = new Reports(loop, ports.rtcp(), stream, reception, gate, reporter);
  }

  int port() {
    return ports.port();
  }

  void open() {
    loop.execute(this::register);
  }

  private void register() {
    try {
      loop.register(ports.rtp(), ear);
      loop.register(ports.rtcp(), reports);
    } catch (ClosedChannelException e) {
      LOG.error("leg {}: its ports were closed before they were used", reporter.leg());
    }
  }

  void negotiated(MediaSession session) {
    if (session.codec() == MediaSession.Codec.G722) {
      LOG.error("leg {}: G.722 is not spoken here, nothing is heard", reporter.leg());
      return;
    }
    packetMillis = Math.max(1, session.packetMillis());
    perform(
        now -> {
          secure(session);
          peer.negotiated(session.address(), session.port());
          reports.negotiated(session.address(), session.port(), now);
          ear.negotiated(session);
          mouth.negotiated(session, now);
        });
  }

  /** Whoever plays or connects something takes a turn first: the last one counts. */
  int turn() {
    return turns.incrementAndGet();
  }

  /**
   * Plays sounds that may have taken a while to find.
   *
   * @param turn nothing is played where another came after it
   */
  private void secure(MediaSession session) {
    try {
      gate.negotiated(session.srtp());
    } catch (IllegalArgumentException e) {
      LOG.error(
          "leg {}: its SRTP keys cannot be used, nothing is heard: {}",
          reporter.leg(),
          e.getMessage());
    }
  }

  void play(int turn, int playback, List<Sound> sounds, boolean looping) {
    perform(
        now -> {
          if (turn == turns.get()) {
            mouth.play(playback, sounds, looping, now);
          }
        });
  }

  void stopPlaying() {
    turn();
    perform(now -> mouth.stop());
  }

  void startVoicemail(Shelf shelf) {
    begin(
        VoiceFile.MESSAGE,
        (now, report) -> ear.record(shelf.begin(reporter.leg().call(), now, report), now));
  }

  void stopVoicemail() {
    perform(ear::stopRecording);
  }

  /** Completes on the loop. */
  CompletionStage<Boolean> voice() {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    loop.execute(() -> ear.voice(answer));
    return answer.minimalCompletionStage();
  }

  void sendKeys(String keys) {
    perform(now -> mouth.press(keys, now));
  }

  void listenForTone(int hertz) {
    perform(now -> ear.listenForTone(hertz));
  }

  void signalledKey(char key) {
    perform(now -> ear.signalledKey(key, now));
  }

  /** Connects two or more, which must be on one loop, once each; those that are gone are not. */
  static void connect(List<Leg> legs) {
    legs.forEach(Leg::turn);
    legs.get(0)
        .loop
        .execute(
            () -> {
              long now = System.nanoTime();
              List<Connection> there =
                  legs.stream().filter(leg -> !leg.gone).map(leg -> leg.connection).toList();
              if (there.size() == 2) {
                Connection.bridge(there.get(0), there.get(1), now);
              } else if (there.size() > 2) {
                Connection.confer(there, now);
              }
            });
  }

  /** Goes on with what is recorded already where it is recorded here. */
  void startRecording(Cabinet cabinet, boolean twoChannels) {
    begin(
        VoiceFile.CONVERSATION,
        (now, report) -> {
          stopRecording(false, now);
          keep(cabinet.begin(reporter.leg().call(), twoChannels, now, report));
        });
  }

  /** Where the leg has gone meanwhile, nothing is kept, and that is told. */
  private void begin(VoiceFile file, Beginning beginning) {
    loop.execute(
        () -> {
          if (gone) {
            reporter.closed(file, false, Optional.empty());
          } else {
            beginning.at(System.nanoTime(), (kept, fault) -> reporter.closed(file, kept, fault));
          }
        });
  }

  void pauseRecording() {
    perform(now -> Optional.ofNullable(recording).ifPresent(r -> r.pause(now)));
  }

  void resumeRecording() {
    perform(now -> Optional.ofNullable(recording).ifPresent(r -> r.resume(now)));
  }

  void stopRecording(boolean discard) {
    perform(now -> stopRecording(discard, now));
  }

  private void stopRecording(boolean discard, long now) {
    if (recording != null) {
      recording.stop(discard, now);
    }
    keep(null);
  }

  private void keep(@Nullable Recording with) {
    recording = with;
    ear.recording(with);
    mouth.recording(with);
  }

  boolean sharesLoopWith(Leg other) {
    return loop == other.loop;
  }

  /** Ends it, once; reports its quality where media had been negotiated. */
  void close() {
    if (closed.compareAndSet(false, true)) {
      if (packetMillis > 0) {
        reporter.measured(quality());
      }
      ports.leaves();
      loop.execute(this::release);
    }
  }

  private LegQuality quality() {
    Reception.Counts counts = reception.counts();
    // A receiver's buffer holds about twice the jitter; half the round trip is the way here.
    double buffer = Math.max(packetMillis, 2 * counts.jitterMillis());
    double delay = reports.roundTripMillis() / 2 + packetMillis + buffer;
    return new LegQuality(
        reporter.leg().number(),
        counts.received(),
        counts.lost(),
        100 * counts.lossRate(),
        counts.jitterMillis(),
        counts.received() == 0 ? 1 : EModel.mos(counts.lossRate(), delay),
        counts.strangers());
  }

  private void release() {
    gone = true;
    long now = System.nanoTime();
    connection.leave(now);
    stopRecording(false, now);
    ear.close(now);
    loop.cancel(mouth);
    loop.cancel(reports);
    reports.bye(now);
    ports.close();
    loop.flushClosed();
    ports.giveBack();
  }

  private void perform(Step step) {
    loop.execute(
        () -> {
          if (!gone) {
            step.at(System.nanoTime());
          }
        });
  }

  /** Something begins to be written down, at a time of {@link System#nanoTime()}. */
  private interface Beginning {
    void at(long now, FileReport report);
  }

  /** Something done on the loop, at a time of {@link System#nanoTime()}. */
  private interface Step {
    void at(long now);
  }
}
