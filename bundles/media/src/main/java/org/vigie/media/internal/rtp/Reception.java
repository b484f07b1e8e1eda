package org.vigie.media.internal.rtp;

import org.vigie.media.internal.codec.G711;

/**
 * Counts what is received of one peer: loss (RFC 3550, A.3) and interarrival jitter (A.8), summed
 * over changes of its SSRC. Written by the leg's loop, read by anyone: the lock is never contended
 * for longer than a few reads.
 */
public final class Reception {
  private static final int NANOS_PER_SAMPLE = 1_000_000_000 / G711.RATE;
  private static final int MAX_DROPOUT = 3000;
  private static final int MAX_MISORDER = 100;
  private static final int MAX_24_BIT = 0x7FFFFF;

  private boolean started;
  private boolean resumed;
  private int ssrc;
  private int baseSequence;
  private long highest;
  private long received;
  private long pastReceived;
  private long pastExpected;
  private int transit;
  private boolean timed;
  private double jitter;
  private long strangers;
  private long reportedExpected;
  private long reportedReceived;

  /**
   * Counts a packet.
   *
   * @param voice whether its timestamp follows the clock, so that jitter can be told from it
   * @param now {@link System#nanoTime()}
   */
  public synchronized void received(RtpPacket packet, boolean voice, long now) {
    if (!started || resumed || packet.ssrc() != ssrc) {
      restart(packet);
    } else {
      advance(packet);
    }
    received++;
    if (voice) {
      clock(packet.timestamp(), now);
    }
  }

  /** A packet from an address that was not negotiated. */
  public synchronized void stranger() {
    strangers++;
  }

  /** The peer may have paused: what is missing up to its next packet was not lost. */
  public synchronized void resume() {
    resumed = true;
  }

  private void restart(RtpPacket packet) {
    boolean sameSource = started && packet.ssrc() == ssrc;
    pastReceived += received;
    pastExpected += expected();
    received = 0;
    started = true;
    resumed = false;
    timed = timed && sameSource;
    ssrc = packet.ssrc();
    baseSequence = packet.sequence();
    highest = baseSequence;
  }

  private void advance(RtpPacket packet) {
    int step = (short) (packet.sequence() - (int) (highest & 0xFFFF));
    if (step > MAX_DROPOUT || step < -MAX_MISORDER) {
      restart(packet);
    } else if (step > 0) {
      highest += step;
    }
  }

  private void clock(int timestamp, long now) {
    int arrival = (int) (now / NANOS_PER_SAMPLE);
    int newTransit = arrival - timestamp;
    int change = Math.abs(newTransit - transit);
    if (timed && change < G711.RATE) {
      jitter += (change - jitter) / 16;
    }
    transit = newTransit;
    timed = true;
  }

  private long expected() {
    return started ? highest - baseSequence + 1 : 0;
  }

  /** What has been counted so far. */
  public synchronized Counts counts() {
    long all = pastReceived + received;
    long missing = Math.max(0, pastExpected + expected() - all);
    return new Counts(all, missing, jitter / G711.SAMPLES_PER_MILLI, strangers);
  }

  /** The numbers of an RTCP report block; the lost fraction is that since the last one. */
  public synchronized Block block() {
    long expected = pastExpected + expected();
    long all = pastReceived + received;
    long expectedNow = expected - reportedExpected;
    long lostNow = expectedNow - (all - reportedReceived);
    reportedExpected = expected;
    reportedReceived = all;
    int fraction = expectedNow <= 0 || lostNow <= 0 ? 0 : (int) ((lostNow << 8) / expectedNow);
    long lost = Math.max(-MAX_24_BIT, Math.min(MAX_24_BIT, expected - all));
    return new Block(
        started, ssrc, Math.min(255, fraction), (int) lost, (int) highest, (int) jitter);
  }

  /**
   * A leg's reception.
   *
   * @param received packets
   * @param lost packets missing, not below 0 where some came twice
   * @param jitterMillis interarrival jitter, ms
   * @param strangers packets from addresses that were not negotiated
   */
  public record Counts(long received, long lost, double jitterMillis, long strangers) {
    /** Share of packets missing, 0 to 1. */
    public double lossRate() {
      return received + lost == 0 ? 0 : (double) lost / (received + lost);
    }
  }

  /**
   * What a report block says of a source (RFC 3550, 6.4.1).
   *
   * @param known whether there is a source at all
   * @param fraction lost since the last report, in 256ths
   * @param lost packets since the beginning
   * @param highest extended sequence number
   * @param jitter in samples
   */
  public record Block(boolean known, int ssrc, int fraction, int lost, int highest, int jitter) {}
}
