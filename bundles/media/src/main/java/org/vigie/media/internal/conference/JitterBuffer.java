package org.vigie.media.internal.conference;

import java.nio.ByteBuffer;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;
import org.vigie.media.internal.rtp.RtpPacket;

/**
 * One voice, laid out by its timestamps and taken off in frames of 20 ms by our clock. Its delay
 * (packet and waiting) follows the network between 40 and 200 ms: it grows at once when a packet
 * comes too late, by invented sound, and shrinks by 10 ms at a time once two seconds have shown
 * that less would do. So the drift of the sender's clock is followed, too. Belongs to a loop.
 */
public final class JitterBuffer {
  /** Samples of 20 ms. */
  public static final int FRAME = 160;

  private static final int CAPACITY = 4096;
  private static final int MASK = CAPACITY - 1;
  private static final long NANOS_PER_SAMPLE = 1_000_000_000L / G711.RATE;

  /** On average packets are there 20 ms before they are needed, the latest 5 ms before. */
  private static final int MARGIN = 160;

  private static final int SAFETY = 40;
  private static final int LONGEST = 1280; // 160 ms: the mean swings by 20 about it
  private static final int STEP = 80;
  private static final int JUMP = G711.RATE;
  private static final long HOPELESS = 400_000_000L; // all too late: the sender's clock has moved
  private static final int SMOOTHING = 64;
  private static final int TRIAL = 100; // frames

  private final short[] samples = new short[CAPACITY];
  private final boolean[] there = new boolean[CAPACITY];
  private final Concealment concealment = new Concealment();
  private long playAt;
  private long end;
  private long lastTake;

  private boolean running;
  private int source;
  private long anchor;
  private int anchorTimestamp;
  private boolean late;
  private long lateSince;

  private int grow;
  private int shrink;
  private double slack = MARGIN;
  private int worst = Integer.MAX_VALUE;
  private int trial;

  /**
   * @param now {@link System#nanoTime()}
   */
  public JitterBuffer(long now) {
    lastTake = now;
  }

  /** A packet of voice, at any time, in any order. */
  public void put(RtpPacket packet, ByteBuffer buffer, Codec codec, long now) {
    int length = Math.min(packet.payloadLength(), CAPACITY / 4);
    if (!running || packet.ssrc() != source || jumps(packet)) {
      begin(packet, now);
    }
    long place = anchor + (packet.timestamp() - anchorTimestamp);
    anchor = place;
    anchorTimestamp = packet.timestamp();
    if (place + length <= playAt) {
      late(packet, place, now);
      return;
    }
    late = false;
    if (place - playAt > LONGEST + FRAME) {
      skipTo(place - LONGEST);
    }
    for (int i = 0; i < length; i++) {
      if (place + i >= playAt) {
        int at = (int) (place + i) & MASK;
        samples[at] = G711.decode(codec, buffer.get(packet.payloadOffset() + i));
        there[at] = true;
      }
    }
    end = Math.max(end, place + length);
    watch(place, now);
  }

  private boolean jumps(RtpPacket packet) {
    return Math.abs(anchor + (packet.timestamp() - anchorTimestamp) - playAt) > JUMP;
  }

  /** A voice begins right after what there is of the one before. */
  private void begin(RtpPacket packet, long now) {
    running = true;
    source = packet.ssrc();
    late = false;
    anchor = Math.max(playAt, end);
    anchorTimestamp = packet.timestamp();
    slack = Math.max(MARGIN, slackOf(anchor, now));
    grow = Math.max(grow, MARGIN - slackOf(anchor, now));
    worst = Integer.MAX_VALUE;
    trial = 0;
  }

  private void late(RtpPacket packet, long place, long now) {
    if (!late) {
      late = true;
      lateSince = now;
    }
    if (now - lateSince > HOPELESS) {
      begin(packet, now);
    } else {
      watch(place, now);
    }
  }

  /** How long before it is needed a packet is there, in samples; below 0: too late. */
  private int slackOf(long place, long now) {
    long elapsed = (now - lastTake) / NANOS_PER_SAMPLE;
    return (int) (place - playAt + FRAME - Math.max(0, Math.min(FRAME, elapsed)) + grow);
  }

  /** The same, where what belongs to one frame is needed together. */
  private int leadOf(long place, long now) {
    return slackOf(place, now) - (int) Math.floorMod(place - playAt + grow, FRAME);
  }

  private void watch(long place, long now) {
    int found = leadOf(place, now);
    int wanted = found < SAFETY ? SAFETY - found : 0;
    if (wanted > 0 && slack + wanted <= LONGEST) {
      grow += wanted;
      slack += wanted;
      shrink = 0;
    } else {
      wanted = 0;
    }
    slack += (slackOf(place, now) - slack) / SMOOTHING;
    worst = Math.min(worst, found + wanted);
  }

  /** The next 20 ms; what is missing is invented. */
  public void take(short[] frame, long now) {
    lastTake = now;
    if (shrink >= STEP && isThere(FRAME + STEP)) {
      shorten(frame);
    } else {
      int invented = concealment.heard() ? Math.min(grow, FRAME) : 0;
      if (invented > 0) {
        concealment.fill(frame, 0, invented);
        grow -= invented;
      }
      read(frame, invented);
    }
    if (++trial == TRIAL) {
      judge();
    }
  }

  private void read(short[] frame, int from) {
    int at = from;
    while (at < FRAME) {
      boolean real = there[(int) playAt & MASK];
      int first = at;
      while (at < FRAME && there[(int) playAt & MASK] == real) {
        frame[at++] = samples[(int) playAt & MASK];
        there[(int) playAt++ & MASK] = false;
      }
      if (real) {
        concealment.pass(frame, first, at);
      } else {
        concealment.fill(frame, first, at);
      }
    }
  }

  /** Leaves 10 ms out by blending what is before into what is behind. */
  private void shorten(short[] frame) {
    for (int i = 0; i < FRAME; i++) {
      int behind = samples[(int) (playAt + STEP + i) & MASK];
      int before = samples[(int) (playAt + i) & MASK];
      frame[i] = (short) (i < STEP ? (before * (STEP - i) + behind * i) / STEP : behind);
    }
    skipTo(playAt + FRAME + STEP);
    concealment.pass(frame, 0, FRAME);
    shrink -= STEP;
    slack -= STEP;
  }

  private boolean isThere(int count) {
    for (int i = 0; i < count; i++) {
      if (!there[(int) (playAt + i) & MASK]) {
        return false;
      }
    }
    return true;
  }

  private void skipTo(long place) {
    for (long at = playAt; at < Math.min(place, playAt + CAPACITY); at++) {
      there[(int) at & MASK] = false;
    }
    playAt = Math.max(playAt, place);
  }

  private void judge() {
    int spare = Math.min(worst - SAFETY, (int) slack - MARGIN);
    boolean heardOf = worst != Integer.MAX_VALUE;
    shrink = heardOf && spare >= STEP ? spare / STEP * STEP : 0;
    trial = 0;
    worst = Integer.MAX_VALUE;
  }

  /** How long a sample takes from the beginning of its packet to its being taken, on average. */
  public int delayMillis() {
    return (int) (slack + FRAME) / G711.SAMPLES_PER_MILLI;
  }
}
