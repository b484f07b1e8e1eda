package org.vigie.sim.audio;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether what is received is one stream (RFC 3550, 5.1), as a telephone needs it to play it out
 * without a break. Thread-safe.
 */
final class StreamWatch {
  private static final int MOST_PACKETS = 3_000;
  private static final int MOST_SAMPLES = 60 * 8_000;

  private final Set<Integer> sources = new HashSet<>();
  private int sequence;
  private int timestamp;
  private int jumps;

  /** The next packet of voice. */
  synchronized void hear(ByteBuffer rtp) {
    int nextSequence = rtp.getShort(2);
    int nextTimestamp = rtp.getInt(4);
    boolean first = sources.isEmpty();
    sources.add(rtp.getInt(8));
    int packets = (short) (nextSequence - sequence);
    int samples = nextTimestamp - timestamp;
    boolean goesOn = packets > 0 && packets < MOST_PACKETS && samples > 0 && samples < MOST_SAMPLES;
    jumps += first || goesOn ? 0 : 1;
    sequence = nextSequence;
    timestamp = nextTimestamp;
  }

  synchronized int sources() {
    return sources.size();
  }

  synchronized int jumps() {
    return jumps;
  }
}
