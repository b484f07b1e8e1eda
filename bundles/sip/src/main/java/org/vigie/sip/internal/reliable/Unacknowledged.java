package org.vigie.sip.internal.reliable;

import javax.sip.message.Response;
import org.vigie.sip.internal.stack.Bodies;

/**
 * A reliable provisional response of ours, sent again until its PRACK comes (RFC 3262, 3). Guarded
 * by its leg.
 */
public final class Unacknowledged {
  private static final long T1 = 500_000_000L;

  private final Response response;
  private final long giveUp;
  private long interval = T1;
  private long next;

  public Unacknowledged(Response response, long now) {
    this.response = response;
    this.next = now + T1;
    this.giveUp = now + 64 * T1;
  }

  public Response response() {
    return response;
  }

  /** Whether the final answer has to wait for the PRACK. */
  public boolean isDescribing() {
    return Bodies.sdp(response).isPresent();
  }

  public boolean isHopeless(long now) {
    return now - giveUp >= 0;
  }

  /** Says whether to send it again now, and sets the next time. */
  public boolean isDue(long now) {
    if (now - next < 0) {
      return false;
    }
    interval *= 2;
    next = now + interval;
    return true;
  }
}
