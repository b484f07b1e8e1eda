package org.vigie.sip.internal.leg;

import java.util.Optional;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.LegId;
import org.vigie.sip.internal.stack.Dialog;
import org.vigie.sip.internal.stack.Responses;
import org.vigie.sip.internal.stack.SipFailure;
import org.vigie.sip.internal.trunk.Trunk;

/**
 * One leg: a dialog, its session, and what the core is told of it. Thread-safe: whatever happens on
 * a leg happens under its lock, for which nobody waits long, since nothing under it blocks.
 */
abstract class Leg {
  private static final Logger LOG = LoggerFactory.getLogger(Leg.class);

  private final LegServices services;
  private final LegId id;
  private final Trunk trunk;
  private final Liveness liveness = new Liveness(this);
  private @Nullable Dialog dialog;
  private @Nullable Session session;
  private @Nullable Accepted accepted;
  private long remoteCSeq = -1;
  private boolean ended;

  Leg(LegServices services, LegId id, Trunk trunk) {
    this.services = services;
    this.id = id;
    this.trunk = trunk;
  }

  final LegServices services() {
    return services;
  }

  final LegId id() {
    return id;
  }

  final Trunk trunk() {
    return trunk;
  }

  /** What in-dialog requests of the peer are found by. */
  abstract String dialogKey();

  /** Ends the leg whatever its state. */
  abstract void hangUp(boolean elsewhere);

  /** Whether it has been answered, by either side. */
  abstract boolean isEstablished();

  /** Looks at deadlines. */
  abstract void tick(long nanos);

  /** The ACK of a 2xx of ours has come. */
  abstract void acknowledged();

  final synchronized void tickSafely(long nanos) {
    try {
      Accepted waiting = accepted;
      if (waiting != null && waiting.isHopeless(nanos)) {
        accepted = null;
        // RFC 3261, 13.3.1.4: the dialog is confirmed, but the session should be terminated.
        bye();
        end(ended("no ACK to our 200 within 32 s"));
      } else if (waiting != null && waiting.isDue(nanos)) {
        services.sip().replyOnce(waiting.response());
      }
      liveness.tick(nanos);
      tick(nanos);
    } catch (SipFailure e) {
      LOG.debug("leg {}: {}", id, e.getMessage());
    }
  }

  final Liveness liveness() {
    return liveness;
  }

  final Optional<Dialog> dialog() {
    return Optional.ofNullable(dialog);
  }

  final void dialog(Dialog changed) {
    dialog = changed;
  }

  final Optional<Session> session() {
    return Optional.ofNullable(session);
  }

  final void session(Session begun) {
    session = begun;
  }

  final Optional<Accepted> accepted() {
    return Optional.ofNullable(accepted);
  }

  final void accepted(@Nullable Accepted waiting) {
    accepted = waiting;
  }

  /** Says whether a request comes in order (RFC 3261, 12.2.2), and notes its number. */
  final boolean inOrder(long cseq) {
    boolean fresh = cseq > remoteCSeq;
    remoteCSeq = Math.max(remoteCSeq, cseq);
    return fresh;
  }

  final boolean isOver() {
    return ended;
  }

  /** What the core is told of an end that the peer or we brought about. */
  CallCommand ended(String cause) {
    return new CallCommand.LegEnded(id, services.reports().now(), cause);
  }

  /** The leg is over, and not by this way is the core told of it. */
  final void abandon(String why) {
    ended = true;
    LOG.info("leg {} on trunk {} came to nothing: {}", id, trunk.name(), why);
    services.legs().remove(this);
    services.media().close(id);
    released();
  }

  /**
   * The leg is over for the core: gives back its ports and its place on the trunk, then says so,
   * once. The core may dial the next person at once, and on the trunk's last place.
   */
  final void end(CallCommand last) {
    if (ended) {
      return;
    }
    ended = true;
    services.legs().remove(this);
    services.media().close(id);
    released();
    services.reports().submit(last);
    told();
  }

  /** The core has been told of the end. */
  void told() {}

  /** A key has come by signalling. */
  void keyed() {}

  /** The leg is over for the core; by default for the trunk too. */
  void released() {
    services.legs().still(this);
    trunk.leave();
  }

  /** Whether it was the answer to a re-INVITE of ours, come again. */
  final synchronized boolean isAcknowledgedAgain(javax.sip.message.Response response) {
    return liveness.acknowledgeAgain(response);
  }

  /** Sends BYE in the dialog as it is. */
  final void bye() {
    Dialog established = dialog;
    if (established != null) {
      dialog = Byes.send(services, trunk, id, established);
    }
  }

  /** A response to a request of the peer, with our tag. */
  final javax.sip.message.Response response(Request request, int status) {
    return Responses.of(request, status, Identities.tag(id));
  }
}
