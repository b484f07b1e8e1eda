package org.vigie.media.internal.plane;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.media.internal.rtp.LastReport;
import org.vigie.media.internal.rtp.OutgoingStream;
import org.vigie.media.internal.rtp.Reception;
import org.vigie.media.internal.rtp.RtcpReader;
import org.vigie.media.internal.rtp.RtcpWriter;
import org.vigie.media.internal.rtp.RtcpWriter.Moment;
import org.vigie.media.internal.srtp.SrtpGate;

/**
 * A leg's RTCP: a report every 5 s, more or less so that the legs do not all report at once (RFC
 * 3550, 6.2), and what the peer reports. Belongs to a loop.
 */
final class Reports extends Timer implements EventLoop.Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
  private static final long NANOS_PER_MILLI = 1_000_000L;
  private static final int FIRST_MILLIS = 2500;
  private static final int LEAST_MILLIS = 4000;
  private static final int SPREAD_MILLIS = 2000;

  private final EventLoop loop;
  private final DatagramChannel channel;
  private final OutgoingStream ours;
  private final Reception theirs;
  private final SrtpGate gate;
  private final Reporter reporter;
  private final LastReport last = new LastReport();
  private final RtcpWriter writer;
  private @Nullable InetSocketAddress negotiated;
  private @Nullable InetSocketAddress latched;

  Reports(
      EventLoop loop,
      DatagramChannel channel,
      OutgoingStream ours,
      Reception theirs,
      SrtpGate gate,
      Reporter reporter) {
    this.loop = loop;
    this.channel = channel;
    this.ours = ours;
    this.theirs = theirs;
    this.gate = gate;
    this.reporter = reporter;
    this.writer =
        new RtcpWriter(Long.toHexString(ThreadLocalRandom.current().nextLong()) + "@vigie");
  }

  /** The peer's RTCP port is the one after its RTP port (RFC 3550, 11). */
  void negotiated(InetAddress address, int rtpPort, long now) {
    boolean first = negotiated == null;
    InetSocketAddress said = new InetSocketAddress(address, Math.min(rtpPort + 1, 65535));
    boolean held = address.isAnyLocalAddress() && !first;
    if (!held && !said.equals(negotiated)) {
      negotiated = said;
      latched = null;
    }
    if (first) {
      loop.schedule(this, now + FIRST_MILLIS * NANOS_PER_MILLI);
    }
  }

  double roundTripMillis() {
    return last.roundTripMillis();
  }

  @Override
  long fire(long now) {
    send(false, now);
    int wait = LEAST_MILLIS + ThreadLocalRandom.current().nextInt(SPREAD_MILLIS);
    return now + wait * NANOS_PER_MILLI;
  }

  /** Says that our stream is over. */
  void bye(long now) {
    if (ours.started()) {
      send(true, now);
    }
  }

  private void send(boolean over, long now) {
    InetSocketAddress target = latched == null ? negotiated : latched;
    if (target == null || target.getPort() <= 1 || target.getAddress().isAnyLocalAddress()) {
      return;
    }
    ByteBuffer packet = loop.outgoing().clear();
    writer.report(packet, ours, theirs, last, new Moment(now, reporter.now()));
    if (over) {
      writer.bye(packet, ours.ssrc());
    }
    try {
      if (gate.protectReport(packet.flip())) {
        channel.send(packet, target);
      }
    } catch (IOException e) {
      LOG.debug("leg {}: no RTCP to {}: {}", reporter.leg(), target, e.getMessage());
    }
  }

  @Override
  public void receive() {
    try {
      ByteBuffer buffer = loop.incoming().clear();
      InetSocketAddress source = (InetSocketAddress) channel.receive(buffer);
      InetSocketAddress said = negotiated;
      if (source == null || said == null || !said.getAddress().equals(source.getAddress())) {
        return;
      }
      Moment now = new Moment(System.nanoTime(), reporter.now());
      if (gate.unprotectReport(buffer.flip())
          && RtcpReader.read(buffer, ours.ssrc(), last, now)
          && !said.equals(latched)) {
        latched = source;
      }
    } catch (IOException e) {
      LOG.debug("leg {}: RTCP cannot be received: {}", reporter.leg(), e.getMessage());
    }
  }
}
