package org.vigie.sip.internal.leg;

import javax.sip.header.CSeqHeader;
import javax.sip.message.Response;

/**
 * A 2xx of ours to an INVITE, sent again until its ACK comes (RFC 3261, 13.3.1.4). Guarded by its
 * leg.
 */
final class Accepted {
  private static final long T1 = 500_000_000L;
  private static final long T2 = 4_000_000_000L;

  private final Response response;
  private final boolean offered;
  private final long giveUp;
  private long interval = T1;
  private long next;

  /**
   * @param offered it holds our offer, and the ACK will bring the answer
   */
  Accepted(Response response, boolean offered, long now) {
    this.response = response;
    this.offered = offered;
    this.next = now + T1;
    this.giveUp = now + 64 * T1;
  }

  Response response() {
    return response;
  }

  boolean isOffered() {
    return offered;
  }

  long cseq() {
    return ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getSeqNumber();
  }

  boolean isHopeless(long now) {
    return now - giveUp >= 0;
  }

  /** Says whether to send it again now, and sets the next time. */
  boolean isDue(long now) {
    if (now - next < 0) {
      return false;
    }
    interval = Math.min(2 * interval, T2);
    next = now + interval;
    return true;
  }
}
