package org.vigie.media.internal.srtp;

/**
 * How far one source has come: its packets' indices of 48 bits from sequence numbers of 16 (RFC
 * 3711, 3.3.1), and which of the last 64 have been seen (3.3.2). Not thread-safe.
 */
final class Progress {
  private static final int WINDOW = 64;
  private static final int HALF = 0x8000;
  private static final long NONE = -1;

  private final int ssrc;
  private long highest = NONE;
  private long seen;

  Progress(int ssrc) {
    this.ssrc = ssrc;
  }

  int ssrc() {
    return ssrc;
  }

  /** The index that a sequence number most likely means; negative where before the beginning. */
  long index(int sequence) {
    if (highest == NONE) {
      return sequence;
    }
    long rollover = highest >>> 16;
    int last = (int) highest & 0xFFFF;
    if (last < HALF) {
      rollover -= sequence - last > HALF ? 1 : 0;
    } else {
      rollover += last - HALF > sequence ? 1 : 0;
    }
    return rollover << 16 | sequence;
  }

  /** Says whether a packet came before, or is too old to tell. */
  boolean isReplay(long index) {
    long behind = highest - index;
    return index < 0 || behind >= WINDOW || behind >= 0 && (seen >>> behind & 1) != 0;
  }

  /** A packet was genuine. */
  void advance(long index) {
    long ahead = index - highest;
    if (ahead > 0) {
      seen = ahead >= WINDOW ? 1 : seen << ahead | 1;
      highest = index;
    } else {
      seen |= 1L << -ahead;
    }
  }
}
