package org.vigie.media.internal.rtp;

import java.nio.ByteBuffer;

/**
 * Finds key presses in RFC 4733 events. All packets of one press bear the timestamp of its
 * beginning, whichever of them are lost, repeated or overtaken (2.5.1): a press is reported with
 * the first packet that is seen of it. Not thread-safe.
 */
public final class KeyEvents {
  /** No press begins with this packet. */
  public static final char NONE = 0;

  private static final String KEYS = "0123456789*#ABCD";
  private static final int PAYLOAD = 4;
  private static final int REMEMBERED = 16;
  private static final int FULL_SEGMENT = 0xFFFF;
  private static final int SEGMENT_SLACK = 0x2000; // packets lost at the seam, about a second

  private final int[] timestamps = new int[REMEMBERED];
  private int known;
  private int next;
  private int ssrc;
  private int lastTimestamp;
  private int lastEvent = -1;
  private int lastDuration;
  private boolean lastEnded;

  /**
   * Looks at one event packet.
   *
   * @return the key whose press begins with it as far as we know, or {@link #NONE}
   */
  public char press(RtpPacket packet, ByteBuffer buffer) {
    if (packet.payloadLength() < PAYLOAD) {
      return NONE;
    }
    int event = buffer.get(packet.payloadOffset()) & 0xFF;
    if (event >= KEYS.length()) {
      return NONE;
    }
    if (packet.ssrc() != ssrc) {
      ssrc = packet.ssrc();
      known = 0;
      lastEvent = -1;
    }
    boolean news = !seen(packet.timestamp()) && remember(packet.timestamp());
    boolean fresh = news && !continues(packet, event);
    note(packet, buffer, event, news);
    return fresh ? KEYS.charAt(event) : NONE;
  }

  private void note(RtpPacket packet, ByteBuffer buffer, int event, boolean news) {
    if (news) {
      lastEvent = event;
      lastTimestamp = packet.timestamp();
      lastDuration = 0;
      lastEnded = false;
    }
    if (packet.timestamp() == lastTimestamp) {
      int duration = buffer.getShort(packet.payloadOffset() + 2) & 0xFFFF;
      lastDuration = Math.max(lastDuration, duration);
      lastEnded |= (buffer.get(packet.payloadOffset() + 1) & 0x80) != 0;
    }
  }

  private boolean seen(int timestamp) {
    for (int i = 0; i < known; i++) {
      if (timestamps[i] == timestamp) {
        return true;
      }
    }
    return false;
  }

  private boolean remember(int timestamp) {
    timestamps[next] = timestamp;
    next = (next + 1) % REMEMBERED;
    known = Math.min(REMEMBERED, known + 1);
    return true;
  }

  /** A press of more than 65535 samples goes on under a new timestamp (RFC 4733, 2.5.1.3). */
  private boolean continues(RtpPacket packet, int event) {
    int step = packet.timestamp() - lastTimestamp;
    return event == lastEvent
        && !lastEnded
        && !packet.marker()
        && step <= FULL_SEGMENT
        && step > FULL_SEGMENT - SEGMENT_SLACK
        && lastDuration >= step - SEGMENT_SLACK;
  }
}
