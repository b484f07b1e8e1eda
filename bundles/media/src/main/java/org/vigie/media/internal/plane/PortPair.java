package org.vigie.media.internal.plane;

import java.io.IOException;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two bound sockets. */
final class PortPair {
  private static final Logger LOG = LoggerFactory.getLogger(PortPair.class);

  private final PortPool pool;
  private final int port;
  private final DatagramChannel rtp;
  private final DatagramChannel rtcp;
  private final AtomicBoolean leaving = new AtomicBoolean();
  private final AtomicBoolean returned = new AtomicBoolean();

  PortPair(PortPool pool, int port, DatagramChannel rtp, DatagramChannel rtcp) {
    this.pool = pool;
    this.port = port;
    this.rtp = rtp;
    this.rtcp = rtcp;
  }

  int port() {
    return port;
  }

  DatagramChannel rtp() {
    return rtp;
  }

  DatagramChannel rtcp() {
    return rtcp;
  }

  /** A channel that a selector knows lets go of its port at that selector's next turn only. */
  void close() {
    try (rtp;
        rtcp) {
      LOG.trace("ports {} and {} closed", port, port + 1);
    } catch (IOException e) {
      LOG.warn("RTP port {} cannot be closed: {}", port, e.getMessage());
    }
  }

  /** Its leg has ended: it comes back in a moment, for which others may wait. */
  void leaves() {
    if (leaving.compareAndSet(false, true)) {
      pool.leaves();
    }
  }

  /** Gives the pair back to its pool, once. */
  void giveBack() {
    if (returned.compareAndSet(false, true)) {
      pool.giveBack(port, leaving.get());
    }
  }
}
