package org.vigie.sip.internal.leg;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.vigie.sip.internal.refresh.SessionTimer;
import org.vigie.sip.internal.stack.Sip;

/**
 * Sees to it that a dialog whose peer is gone does not last (RFC 4028): signs of life are sent, or
 * waited for, as was settled; where they stay out, the leg is ended. Guarded by its leg.
 */
final class Liveness {
  private static final long MILLI = 1_000_000L;

  private final Leg leg;
  private @Nullable SessionTimer timer;
  private @Nullable Refresh open;
  private @Nullable Request lastAck;
  private boolean updates;
  private long since;
  private long next;

  Liveness(Leg leg) {
    this.leg = leg;
  }

  /** What was settled from now on; nothing where empty. */
  void settled(Optional<SessionTimer> settled) {
    timer = settled.orElse(null);
    since = System.nanoTime();
    next = since + settled.map(SessionTimer::refreshNanos).orElse(0L);
  }

  /** Settles what a request of the peer's asks for, and says so on its 2xx. */
  void settle(Request request, Response response) {
    Optional<SessionTimer> asked = SessionTimer.askedBy(request);
    asked.ifPresent(t -> t.sayOn(response));
    settled(asked);
  }

  /** Notes whether the peer understands UPDATE (RFC 3311, 5.1). */
  void heard(Message message) {
    var allows = message.getHeaders("Allow");
    while (allows != null && allows.hasNext()) {
      String value = Sip.value((javax.sip.header.Header) allows.next());
      updates = updates || value.contains(Request.UPDATE);
    }
  }

  void noUpdates() {
    updates = false;
  }

  /** Whether an INVITE of ours is open, so that one of the peer's has to wait (RFC 3261, 14.2). */
  boolean isInviting() {
    return open != null && open.isInvite();
  }

  void tick(long now) {
    SessionTimer settled = timer;
    if (settled == null || leg.isOver()) {
      return;
    }
    if (now - since - settled.expiryNanos() >= 0) {
      String who = settled.ours() ? "no answer to our refresh" : "the peer did not refresh it";
      dead("session expired: " + who + " within " + settled.seconds() + " s");
    } else if (settled.ours() && open == null && now - next >= 0 && leg.accepted().isEmpty()) {
      open = new Refresh(leg, this, !updates, settled);
      open.start();
    }
  }

  /** The sign of life was answered well. */
  void answered(Optional<SessionTimer> settled) {
    open = null;
    settled(settled);
  }

  /** Not now: again after some time. */
  void again(long millis) {
    open = null;
    next = System.nanoTime() + millis * MILLI;
  }

  /** Both sides asked at once (RFC 3261, 14.1). */
  void glare() {
    boolean callIdIsOurs = leg instanceof OutgoingLeg;
    ThreadLocalRandom random = ThreadLocalRandom.current();
    again(10L * (callIdIsOurs ? random.nextInt(210, 401) : random.nextInt(0, 201)));
  }

  void dead(String cause) {
    timer = null;
    if (!leg.isOver()) {
      leg.bye();
      leg.end(leg.ended(cause));
    }
  }

  void acknowledged(Request ack) {
    lastAck = ack;
  }

  /** A 2xx to a re-INVITE of ours that came again: its ACK was lost. */
  boolean acknowledgeAgain(Response response) {
    Request ack = lastAck;
    CSeqHeader cseq = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
    if (ack == null || Dialogs.cseq(ack) != cseq.getSeqNumber()) {
      return false;
    }
    leg.services().sip().send(ack);
    return true;
  }
}
