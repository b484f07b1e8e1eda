package org.vigie.media.internal.plane;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.recording.Recording;
import org.vigie.media.internal.rtp.Reception;
import org.vigie.media.internal.rtp.RtpPacket;
import org.vigie.media.internal.srtp.SrtpGate;
import org.vigie.media.internal.tones.ToneWatch;
import org.vigie.media.internal.voicemail.Recorder;

/** What a leg receives: counted, searched for keys, and passed on to the bridged leg. */
final class Ear implements EventLoop.Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
  private static final int COMFORT_NOISE = 13; // RFC 3551, table 4
  private static final int AT_A_TIME = 32; // then the other legs have their turn

  private final EventLoop loop;
  private final DatagramChannel channel;
  private final Peer peer;
  private final Reception reception;
  private final Reporter reporter;
  private final RtpPacket packet = new RtpPacket();
  private final SrtpGate gate;
  private final LegKeys keys;
  private final List<ToneWatch> watches = new ArrayList<>();

  private @Nullable MediaSession session;
  private @Nullable Mouth listener;
  private @Nullable Recorder recorder;
  private @Nullable Recording recording;
  private @Nullable Seat seat;
  private boolean closed;

  private final List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
  private boolean voiced;

  Ear(Wire wire, Reception reception, LegKeys keys, Reporter reporter) {
    this.loop = wire.loop();
    this.channel = wire.channel();
    this.peer = wire.peer();
    this.gate = wire.gate();
    this.reception = reception;
    this.keys = keys;
    this.reporter = reporter;
  }

  void negotiated(MediaSession agreed) {
    session = agreed;
    voiced = false;
    reception.resume();
  }

  /** Who hears this leg, or null for nobody. */
  void listener(@Nullable Mouth mouth) {
    listener = mouth;
    keys.listener(mouth);
  }

  /** Whose place in a conference this is, or null for none. */
  void seat(@Nullable Seat taken) {
    seat = taken;
  }

  /** What is heard is its leg's side of the conversation; null for none. */
  void recording(@Nullable Recording with) {
    recording = with;
  }

  /** Keeps what is heard from now on. */
  void record(Recorder with, long now) {
    stopRecording(now);
    recorder = with;
  }

  void stopRecording(long now) {
    if (recorder != null) {
      recorder.finish(now);
      recorder = null;
    }
  }

  void close(long now) {
    closed = true;
    listener(null);
    tell(false);
    stopRecording(now);
  }

  /** Says whether anything has come since the last negotiation, as soon as something has. */
  void voice(CompletableFuture<Boolean> answer) {
    if (closed || voiced) {
      answer.complete(!closed);
    } else {
      waiting.add(answer);
    }
  }

  private void tell(boolean came) {
    voiced = came;
    List<CompletableFuture<Boolean>> answers = List.copyOf(waiting);
    waiting.clear();
    answers.forEach(answer -> answer.complete(came));
  }

  /** A key that came by signalling. */
  void signalledKey(char key, long now) {
    keys.signalled(key, now);
  }

  @Override
  public void receive() {
    try {
      for (int i = 0; i < AT_A_TIME && !closed; i++) {
        ByteBuffer buffer = loop.incoming().clear();
        InetSocketAddress source = (InetSocketAddress) channel.receive(buffer);
        if (source == null) {
          return;
        }
        take(source, buffer.flip());
      }
    } catch (IOException e) {
      if (!closed) {
        LOG.warn("leg {}: RTP cannot be received: {}", reporter.leg(), e.getMessage());
      }
    }
  }

  private void take(InetSocketAddress source, ByteBuffer buffer) {
    MediaSession agreed = session;
    if (agreed == null) {
      return;
    }
    if (!peer.isAt(source)) {
      reception.stranger();
      return;
    }
    // A packet that fills the buffer was longer than that: nothing that a telephone sends.
    if (buffer.limit() == buffer.capacity()) {
      reporter.figures().packetMalformed();
      return;
    }
    if (!gate.unprotect(buffer)) {
      reporter.figures().packetForged();
      return;
    }
    if (!packet.parse(buffer)) {
      reporter.figures().packetMalformed();
      return;
    }
    long now = System.nanoTime();
    if (agreed.receives() && peer.admits(source, packet.ssrc(), now)) {
      hear(agreed, buffer, now);
    }
  }

  private void hear(MediaSession agreed, ByteBuffer buffer, long now) {
    int type = packet.payloadType();
    Codec codec = codec(agreed, type);
    reception.received(packet, codec != null, now);
    if (!voiced) {
      tell(true);
    }
    if (codec != null) {
      keep(buffer, codec, now);
    }
    if (codec != null && codec != Codec.G722) {
      keys.voice(packet, buffer, codec, now);
      watch(buffer, codec);
    }
    Mouth to = listener;
    if (codec == null && type == agreed.telephoneEvent().orElse(-1)) {
      keys.event(packet, buffer, now);
    } else if (to != null && codec != null && packet.payloadLength() > 0) {
      to.relayVoice(packet, buffer, codec, now);
    } else if (to != null && type == COMFORT_NOISE && packet.payloadLength() > 0) {
      to.relayPause(packet, buffer.get(packet.payloadOffset()) & 0x7F, now);
    } else if (to != null) {
      to.leaveOut(packet);
    }
  }

  private void keep(ByteBuffer buffer, Codec codec, long now) {
    if (recorder != null) {
      recorder.voice(packet, buffer, codec, now);
    }
    if (recording != null) {
      recording.own(packet, buffer, codec, now);
    }
    if (seat != null) {
      seat.voice(packet, buffer, codec, now);
    }
  }

  /** Reports a tone once. */
  void listenForTone(int hertz) {
    watches.removeIf(watch -> watch.hertz() == hertz);
    watches.add(new ToneWatch(hertz));
  }

  private void watch(ByteBuffer buffer, Codec codec) {
    for (int i = watches.size() - 1; i >= 0; i--) {
      ToneWatch watch = watches.get(i);
      if (watch.hears(codec, buffer, packet.payloadOffset(), packet.payloadLength())) {
        watches.remove(i);
        reporter.toneHeard(watch.hertz());
      }
    }
  }

  /**
   * The negotiated payload type; else the static ones of G.711 by themselves, since packets in the
   * former codec are still under way when another has just been agreed on.
   */
  private static @Nullable Codec codec(MediaSession agreed, int type) {
    if (type == agreed.payloadType()) {
      return agreed.codec();
    }
    if (type == Codec.PCMA.staticPayloadType()) {
      return Codec.PCMA;
    }
    return type == Codec.PCMU.staticPayloadType() ? Codec.PCMU : null;
  }
}
