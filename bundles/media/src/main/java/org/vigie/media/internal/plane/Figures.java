package org.vigie.media.internal.plane;

import java.util.concurrent.atomic.LongAdder;

/** What the plane has done since it started. Thread-safe. */
public final class Figures {
  private final LongAdder relayed = new LongAdder();
  private final LongAdder sent = new LongAdder();
  private final LongAdder unsent = new LongAdder();
  private final LongAdder malformed = new LongAdder();
  private final LongAdder forged = new LongAdder();
  private final LongAdder lateTicks = new LongAdder();

  void packetRelayed() {
    relayed.increment();
  }

  void packetSent() {
    sent.increment();
  }

  void packetUnsent() {
    unsent.increment();
  }

  void packetMalformed() {
    malformed.increment();
  }

  void packetForged() {
    forged.increment();
  }

  void lateTick() {
    lateTicks.increment();
  }

  /** Packets passed from one leg to another. */
  public long relayed() {
    return relayed.sum();
  }

  /** Packets of our own: prompts and silence. */
  public long sent() {
    return sent.sum();
  }

  /** Packets that the system would not take. */
  public long unsent() {
    return unsent.sum();
  }

  /** Packets from a peer that are not RTP, or too long for it. */
  public long malformed() {
    return malformed.sum();
  }

  /** Packets on legs with SRTP that were not the peer's, or came a second time. */
  public long forged() {
    return forged.sum();
  }

  /** Timers that fired more than 10 ms late. */
  public long lateTicks() {
    return lateTicks.sum();
  }
}
