package org.vigie.media.internal.plane;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;
import org.vigie.media.internal.recording.Recording;
import org.vigie.media.internal.rtp.OutgoingStream;
import org.vigie.media.internal.rtp.RtpPacket;
import org.vigie.media.internal.sound.Sound;
import org.vigie.media.internal.srtp.SrtpGate;
import org.vigie.media.internal.tones.EchoGuard;

/**
 * What a leg sends, from its negotiation on without a break: a playback, else the packets of the
 * leg that it is bridged with, else silence. Silence keeps address translations open and carriers
 * from taking the leg for dead; it also fills in where a bridged leg has fallen quiet (on hold,
 * silence suppression). Belongs to a loop.
 */
final class Mouth extends Timer {
  private static final Logger LOG = LoggerFactory.getLogger(Mouth.class);
  private static final long NANOS_PER_MILLI = 1_000_000L;
  private static final long QUIET_NANOS = 400 * NANOS_PER_MILLI;
  private static final long PAUSED_NANOS = 60 * NANOS_PER_MILLI;
  private static final long HOPELESS_NANOS = 100 * NANOS_PER_MILLI;
  private static final int MAX_MILLIS = 100;

  private final EventLoop loop;
  private final DatagramChannel channel;
  private final Peer peer;
  private final OutgoingStream stream;
  private final SrtpGate gate;
  private final EchoGuard echo;
  private final Reporter reporter;
  private final Figures figures;
  private final KeySender keys = new KeySender();

  private @Nullable MediaSession session;
  private @Nullable Player player;
  private boolean bridged;
  private final Background background = new Background();
  private boolean paused;
  private final ByteBuffer mixed = ByteBuffer.allocate(2 * MAX_MILLIS * G711.SAMPLES_PER_MILLI);
  private @Nullable Recording recording;
  private boolean complained;
  private int musicAt;

  Mouth(Wire wire, OutgoingStream stream, EchoGuard echo, Reporter reporter) {
    this.loop = wire.loop();
    this.channel = wire.channel();
    this.peer = wire.peer();
    this.gate = wire.gate();
    this.stream = stream;
    this.echo = echo;
    this.reporter = reporter;
    this.figures = reporter.figures();
  }

  void negotiated(MediaSession agreed, long now) {
    boolean first = session == null;
    session = agreed;
    if (first) {
      loop.schedule(this, now);
    }
  }

  /** In place of what plays. */
  void play(int playback, List<Sound> sounds, boolean looping, long now) {
    stop();
    player = new Player(playback, sounds, looping, musicAt);
    hurry(now);
  }

  void stop() {
    if (player != null) {
      musicAt = player.musicAt();
      player = null;
    }
  }

  /** Sends keys, in place of whatever is heard. */
  void press(String pressed, long now) {
    keys.add(pressed);
    hurry(now);
  }

  /** Sends one key. */
  void press(char key, long now) {
    press(String.valueOf(key), now);
  }

  /** The voice that is passed on holds the tones of a key. */
  void hearsTonesOf(char key, long now) {
    echo.sent(key, now);
  }

  /** Says whether the bridged leg's events may be passed on as they are. */
  boolean takesEvents() {
    return session != null && session.telephoneEvent().isPresent() && !keys.busy();
  }

  void bridged(boolean with, long now) {
    bridged = with;
    mixed.clear();
    paused = false;
    background.usual();
    if (!with) {
      hurry(now);
    }
  }

  /** Where we waited for the bridged leg's packets we begin at once; else the beat goes on. */
  private void hurry(long now) {
    MediaSession agreed = session;
    if (agreed != null && due() - now > periodNanos(agreed)) {
      loop.schedule(this, now);
    }
  }

  @Override
  long fire(long now) {
    MediaSession agreed = session;
    if (agreed == null) {
      return NEVER;
    }
    boolean waits = player == null && !keys.busy() && bridged && stream.started();
    long patience = paused ? PAUSED_NANOS : QUIET_NANOS;
    if (waits && now - stream.lastSent() < patience) {
      return stream.lastSent() + patience;
    }
    if (keys.busy()) {
      key(agreed, now);
    } else {
      packet(agreed, now);
    }
    long next = due() + periodNanos(agreed);
    return now - next > HOPELESS_NANOS ? now : next;
  }

  private void packet(MediaSession agreed, long now) {
    int samples = samples(agreed);
    ByteBuffer packet = loop.outgoing().clear().position(RtpPacket.HEADER);
    Player playing = player;
    boolean fresh = playing != null && playing.fresh();
    if (playing == null) {
      background.fill(agreed.codec(), samples, bridged, packet);
    } else {
      playing.fill(agreed.codec(), samples, packet);
    }
    InetSocketAddress target = target(agreed);
    if (target != null) {
      stream.own(packet.flip(), agreed.payloadType(), samples, fresh, now);
      send(packet, target);
      figures.packetSent();
    }
    if (playing != null && playing.finished()) {
      stop();
      reporter.finished(playing.playback());
    }
  }

  private void key(MediaSession agreed, long now) {
    int samples = samples(agreed);
    int event = agreed.telephoneEvent().orElse(-1);
    ByteBuffer packet = loop.outgoing().clear().position(RtpPacket.HEADER);
    boolean first = keys.begins();
    if (event >= 0 && keys.pressing()) {
      keys.event(samples, packet);
      stream.event(packet.flip(), event, samples, first, now);
    } else if (event >= 0) {
      keys.silence(agreed.codec(), samples, packet);
      stream.own(packet.flip(), agreed.payloadType(), samples, false, now);
    } else {
      echo.sent(keys.key(), now);
      keys.tones(agreed.codec(), samples, packet);
      stream.own(packet.flip(), agreed.payloadType(), samples, first, now);
    }
    InetSocketAddress target = target(agreed);
    if (target != null) {
      send(packet, target);
      figures.packetSent();
    }
  }

  /**
   * Passes on a packet of voice of the bridged leg; its header and payload are changed in place.
   */
  void relayVoice(RtpPacket packet, ByteBuffer buffer, Codec codec, long now) {
    MediaSession agreed = listening();
    if (agreed == null) {
      stream.leaveOut(packet);
      return;
    }
    if (recording != null) {
      recording.others(packet, buffer, codec, now);
    }
    paused = false;
    if (codec != agreed.codec()) {
      convert(buffer, packet, G711.toOther(codec));
    }
    pass(packet, buffer, agreed.payloadType(), true, now);
  }

  /**
   * The bridged leg pauses: its comfort noise is heard until it speaks again (RFC 3389).
   *
   * @param below its level, dB below overload
   */
  void relayPause(RtpPacket packet, int below, long now) {
    stream.leaveOut(packet);
    background.level(below);
    if (!paused) {
      paused = true;
      hurry(now);
    }
  }

  /** Passes on an RFC 4733 event, or leaves it out where the peer does not know them. */
  void relayEvent(RtpPacket packet, ByteBuffer buffer, long now) {
    MediaSession agreed = listening();
    if (agreed == null || agreed.telephoneEvent().isEmpty()) {
      stream.leaveOut(packet);
      return;
    }
    pass(packet, buffer, agreed.telephoneEvent().getAsInt(), false, now);
  }

  /** A packet of the bridged leg that is nothing for this peer. */
  void leaveOut(RtpPacket packet) {
    stream.leaveOut(packet);
  }

  /** What the others of a conference say, 20 ms; it leaves in packets as long as agreed. */
  void mixed(short[] others, long now) {
    MediaSession agreed = listening();
    if (agreed == null) {
      mixed.clear();
      return;
    }
    if (recording != null) {
      recording.others(others, now);
    }
    for (short sample : others) {
      mixed.put(G711.encode(agreed.codec(), sample));
    }
    int samples = samples(agreed);
    InetSocketAddress target = target(agreed);
    for (mixed.flip(); target != null && mixed.remaining() >= samples; ) {
      ByteBuffer packet = loop.outgoing().clear().position(RtpPacket.HEADER);
      packet.put(mixed.slice(mixed.position(), samples)).flip();
      mixed.position(mixed.position() + samples);
      stream.own(packet, agreed.payloadType(), samples, false, now);
      send(packet, target);
      figures.packetSent();
    }
    mixed.compact();
  }

  /** What is heard of others is recorded; null for none. */
  void recording(@Nullable Recording with) {
    recording = with;
  }

  /** The session where the bridged leg may be heard now, or null. */
  private @Nullable MediaSession listening() {
    MediaSession agreed = session;
    boolean covered = player != null || keys.busy();
    return agreed == null || covered || target(agreed) == null ? null : agreed;
  }

  private void pass(RtpPacket packet, ByteBuffer buffer, int payloadType, boolean timed, long now) {
    MediaSession agreed = session;
    InetSocketAddress target = agreed == null ? null : target(agreed);
    buffer.limit(packet.payloadOffset() + packet.payloadLength());
    if (target != null && stream.relay(buffer, packet, payloadType, timed, now)) {
      send(buffer, target);
      figures.packetRelayed();
    }
  }

  private @Nullable InetSocketAddress target(MediaSession agreed) {
    return agreed.sends() ? peer.target() : null;
  }

  private void send(ByteBuffer packet, InetSocketAddress target) {
    try {
      if (!gate.protect(packet) || channel.send(packet, target) == 0) {
        figures.packetUnsent();
      }
    } catch (IOException e) {
      figures.packetUnsent();
      if (!complained) {
        complained = true;
        LOG.warn("leg {}: no RTP to {}: {}", reporter.leg(), target, e.getMessage());
      }
    }
  }

  private static void convert(ByteBuffer buffer, RtpPacket packet, byte[] codes) {
    int end = packet.payloadOffset() + packet.payloadLength();
    for (int i = packet.payloadOffset(); i < end; i++) {
      buffer.put(i, codes[buffer.get(i) & 0xFF]);
    }
  }

  private static int samples(MediaSession agreed) {
    return (int) (periodNanos(agreed) / NANOS_PER_MILLI) * G711.SAMPLES_PER_MILLI;
  }

  private static long periodNanos(MediaSession agreed) {
    int millis = agreed.packetMillis();
    return (millis <= 0 ? 20 : Math.min(millis, MAX_MILLIS)) * NANOS_PER_MILLI;
  }
}
