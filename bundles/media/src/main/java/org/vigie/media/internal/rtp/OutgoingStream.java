package org.vigie.media.internal.rtp;

import java.nio.ByteBuffer;
import org.vigie.media.internal.codec.G711;

/**
 * What one peer hears from us: a single stream of one SSRC, whose sequence numbers and timestamps
 * go on without a break whether we make the packets ourselves (prompts, silence) or pass on those
 * of a bridged leg. Passed-on packets keep their distances, so that the receiver still sees what
 * the network lost or reordered before us. Not thread-safe.
 */
public final class OutgoingStream {
  private static final int NANOS_PER_SAMPLE = 1_000_000_000 / G711.RATE;
  private static final int MAX_SEQUENCE_STEP = 1000;
  private static final int MAX_CLOCK_STEP = 3 * G711.RATE;
  private static final long PAUSE_NANOS = 200_000_000L;

  private final int ssrc;
  private int nextSequence;
  private int nextTimestamp;
  private int eventTimestamp;
  private long lastSent;
  private boolean started;
  private long packets;
  private long octets;

  private boolean relaying;
  private int sourceSsrc;
  private int sourceSequence;
  private int sourceTimestamp;
  private long sourceArrival;
  private int sequenceShift;
  private int timestampShift;
  private int firstRelayed;

  /** Begins at random numbers (RFC 3550, 5.1). */
  public OutgoingStream(int ssrc, int firstSequence, int firstTimestamp) {
    this.ssrc = ssrc;
    this.nextSequence = firstSequence & 0xFFFF;
    this.nextTimestamp = firstTimestamp;
  }

  /**
   * Writes the header of a packet of our own at position 0.
   *
   * @param samples that it carries
   * @param fresh whether another sound begins with it
   * @param now {@link System#nanoTime()}
   */
  public void own(ByteBuffer packet, int payloadType, int samples, boolean fresh, long now) {
    boolean first = fresh || relaying || !started;
    relaying = false;
    nextTimestamp += pausedSamples(now) / samples * samples;
    header(packet, 0, first, payloadType, nextSequence, nextTimestamp);
    nextSequence = (nextSequence + 1) & 0xFFFF;
    nextTimestamp += samples;
    sent(samples, now);
  }

  /**
   * Writes the header of a packet of an RFC 4733 event of our own at position 0: all packets of an
   * event bear the timestamp of its beginning, and the clock goes on.
   *
   * @param samples from one packet to the next
   * @param begins whether this is the first packet of an event
   * @param now {@link System#nanoTime()}
   */
  public void event(ByteBuffer packet, int payloadType, int samples, boolean begins, long now) {
    relaying = false;
    if (begins) {
      nextTimestamp += pausedSamples(now);
      eventTimestamp = nextTimestamp;
    }
    int bytes = packet.remaining() - RtpPacket.HEADER;
    header(packet, 0, begins, payloadType, nextSequence, eventTimestamp);
    nextSequence = (nextSequence + 1) & 0xFFFF;
    nextTimestamp += samples;
    sent(bytes, now);
  }

  /**
   * Rewrites the header of a packet of another stream, right before its payload.
   *
   * @param timed whether its timestamp is that of its sending: not so for RFC 4733 events, whose
   *     timestamp is that of their beginning
   * @return whether it may be sent; not so for a packet that was overtaken by a change of source
   */
  public boolean relay(
      ByteBuffer packet, RtpPacket from, int payloadType, boolean timed, long now) {
    boolean rebased = follow(from, timed, now);
    int sequence = (from.sequence() + sequenceShift) & 0xFFFF;
    if ((short) (sequence - firstRelayed) < 0) {
      return false;
    }
    int timestamp = from.timestamp() + timestampShift;
    int at = from.payloadOffset() - RtpPacket.HEADER;
    header(packet, at, from.marker() || rebased, payloadType, sequence, timestamp);
    if ((short) (sequence + 1 - nextSequence) > 0) {
      nextSequence = (sequence + 1) & 0xFFFF;
    }
    int end = timed ? timestamp + from.payloadLength() : timestamp;
    if (end - nextTimestamp > 0) {
      nextTimestamp = end;
    }
    sent(from.payloadLength(), now);
    return true;
  }

  /** A packet of the stream that is being passed on is left out: no gap for the receiver. */
  public void leaveOut(RtpPacket from) {
    if (relaying
        && from.ssrc() == sourceSsrc
        && ((from.sequence() - sourceSequence) & 0xFFFF) == 1) {
      sequenceShift--;
      sourceSequence = from.sequence();
    }
  }

  private boolean follow(RtpPacket from, boolean timed, long now) {
    boolean rebase = !relaying || from.ssrc() != sourceSsrc || jumps(from, timed, now);
    if (rebase) {
      nextTimestamp += pausedSamples(now);
      relaying = true;
      sourceSsrc = from.ssrc();
      sequenceShift = nextSequence - from.sequence();
      timestampShift = nextTimestamp - from.timestamp();
      firstRelayed = nextSequence;
    }
    if (rebase || (short) (from.sequence() - sourceSequence) > 0) {
      sourceSequence = from.sequence();
      sourceTimestamp = timed || rebase ? from.timestamp() : sourceTimestamp;
      sourceArrival = timed || rebase ? now : sourceArrival;
    }
    return rebase;
  }

  private boolean jumps(RtpPacket from, boolean timed, long now) {
    int step = (short) (from.sequence() - sourceSequence);
    if (Math.abs(step) > MAX_SEQUENCE_STEP) {
      return true;
    }
    int elapsed = (int) ((now - sourceArrival) / NANOS_PER_SAMPLE);
    int advanced = from.timestamp() - sourceTimestamp;
    return timed && Math.abs(advanced - elapsed) > MAX_CLOCK_STEP;
  }

  /** The timestamp goes on with the clock where nothing was sent for a while. */
  private int pausedSamples(long now) {
    long pause = now - lastSent;
    return started && pause > PAUSE_NANOS ? (int) (pause / NANOS_PER_SAMPLE) : 0;
  }

  private void header(
      ByteBuffer packet, int at, boolean marker, int payloadType, int sequence, int timestamp) {
    packet.put(at, (byte) 0x80);
    packet.put(at + 1, (byte) (marker ? payloadType | 0x80 : payloadType));
    packet.putShort(at + 2, (short) sequence);
    packet.putInt(at + 4, timestamp);
    packet.putInt(at + 8, ssrc);
    packet.position(at);
  }

  private void sent(int bytes, long now) {
    started = true;
    lastSent = now;
    packets++;
    octets += bytes;
  }

  /** Our synchronisation source. */
  public int ssrc() {
    return ssrc;
  }

  /** When the last packet was sent, by {@link System#nanoTime()}. */
  public long lastSent() {
    return lastSent;
  }

  /** Says whether a packet was ever sent. */
  public boolean started() {
    return started;
  }

  /** Packets sent. */
  public long packets() {
    return packets;
  }

  /** Bytes of payload sent. */
  public long octets() {
    return octets;
  }

  /** The timestamp that the stream's clock shows now (RFC 3550, 6.4.1). */
  public int timestampAt(long now) {
    return nextTimestamp + (int) ((now - lastSent) / NANOS_PER_SAMPLE);
  }
}
