package org.vigie.media.internal.rtp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Writes compound RTCP packets: a sender or receiver report, then SDES with CNAME, then BYE at the
 * end (RFC 3550, 6.1). Not thread-safe.
 */
public final class RtcpWriter {
  private static final int SR = 200;
  private static final int RR = 201;
  private static final int SDES = 202;
  private static final int BYE = 203;
  private static final int CNAME = 1;
  private static final int WORD = 4;

  private final byte[] cname;

  /**
   * @param cname that stays the same for the leg (RFC 7022: random), at most 255 bytes
   */
  public RtcpWriter(String cname) {
    this.cname = cname.getBytes(StandardCharsets.US_ASCII);
  }

  /** Writes a report from the buffer's position on. */
  public void report(
      ByteBuffer to, OutgoingStream ours, Reception theirs, LastReport last, Moment now) {
    int start = to.position();
    boolean sender = ours.started();
    Reception.Block block = theirs.block();
    to.put((byte) (0x80 | (block.known() ? 1 : 0))).put((byte) (sender ? SR : RR));
    to.putShort((short) 0).putInt(ours.ssrc());
    if (sender) {
      to.putLong(Ntp.of(now.wall())).putInt(ours.timestampAt(now.nanos()));
      to.putInt((int) ours.packets()).putInt((int) ours.octets());
    }
    if (block.known()) {
      to.putInt(block.ssrc()).putInt(block.fraction() << 24 | block.lost() & 0xFFFFFF);
      to.putInt(block.highest()).putInt(block.jitter());
      to.putInt(last.middle()).putInt(last.delay(now.nanos()));
    }
    length(to, start);
    description(to, ours.ssrc());
  }

  /** Appends the end of our stream. */
  public void bye(ByteBuffer to, int ssrc) {
    int start = to.position();
    to.put((byte) 0x81).put((byte) BYE).putShort((short) 0).putInt(ssrc);
    length(to, start);
  }

  private void description(ByteBuffer to, int ssrc) {
    int start = to.position();
    to.put((byte) 0x81).put((byte) SDES).putShort((short) 0).putInt(ssrc);
    to.put((byte) CNAME).put((byte) cname.length).put(cname);
    do {
      to.put((byte) 0);
    } while ((to.position() - start) % WORD != 0);
    length(to, start);
  }

  private static void length(ByteBuffer to, int start) {
    to.putShort(start + 2, (short) ((to.position() - start) / WORD - 1));
  }

  /** One moment on both clocks: {@link System#nanoTime()} and the wall's. */
  public record Moment(long nanos, Instant wall) {}
}
