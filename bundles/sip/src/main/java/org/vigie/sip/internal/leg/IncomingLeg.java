package org.vigie.sip.internal.leg;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Ringback;
import org.vigie.sip.internal.reliable.Provisional;
import org.vigie.sip.internal.reliable.Unacknowledged;
import org.vigie.sip.internal.stack.Bodies;
import org.vigie.sip.internal.stack.OptionTags;
import org.vigie.sip.internal.stack.Requests;
import org.vigie.sip.internal.stack.Responses;
import org.vigie.sip.internal.stack.Sip;
import org.vigie.sip.internal.trunk.Trunk;

/** The caller's leg. OFFERED → (PROVISIONAL) → ANSWERED → CONFIRMED → ENDED. */
final class IncomingLeg extends Leg {
  /** RFC 3261, 13.3.1.1: proxies give a call up that is silent for three minutes. */
  private static final long REPEAT_NANOS = 60_000_000_000L;

  private static final Logger LOG = LoggerFactory.getLogger(IncomingLeg.class);

  private enum State {
    OFFERED,
    ANSWERED,
    CONFIRMED
  }

  private final Request invite;
  private final ServerTransaction transaction;
  private State state = State.OFFERED;
  private byte @Nullable [] description;
  private @Nullable Response provisional;
  private long repeatAt;
  private boolean hangUpWanted;
  private Ringback lastRingback = Ringback.TONE;
  private long rseq;
  private @Nullable Unacknowledged pending;
  private @Nullable Response lastAcknowledged;
  private @Nullable Ringback ringWanted;
  private boolean answerWanted;
  private boolean described;

  IncomingLeg(
      LegServices services, LegId id, Trunk trunk, Request invite, ServerTransaction transaction) {
    super(services, id, trunk);
    this.invite = invite;
    this.transaction = transaction;
    inOrder(Dialogs.cseq(invite));
  }

  @Override
  String dialogKey() {
    return LegTable.key(Dialogs.callId(invite), Identities.tag(id()));
  }

  String originKey() {
    return LegTable.key(Dialogs.callId(invite), Dialogs.fromTag(invite));
  }

  Request invite() {
    return invite;
  }

  /** The answer to the offer of the INVITE; empty where it had none: then we offer. */
  synchronized void describe(Optional<byte[]> answer) {
    description = answer.orElse(null);
  }

  synchronized void trying() {
    if (state == State.OFFERED && provisional == null && !isOver()) {
      send(response(invite, Response.TRYING));
    }
  }

  synchronized void ring(Ringback ringback) {
    if (state != State.OFFERED || isOver()) {
      return;
    }
    if (pending != null) {
      ringWanted = ringback;
      return;
    }
    boolean reliable = OptionTags.requires(invite, OptionTags.RELIABLE);
    boolean early = ringback == Ringback.EARLY && description != null;
    Response response = contacted(early ? Response.SESSION_PROGRESS : Response.RINGING);
    // RFC 3262, 5: the first reliable response to an INVITE without an offer brings ours.
    if (!described && (early || (reliable && description == null))) {
      Bodies.setSdp(response, body());
    }
    if (reliable) {
      rseq++;
      Provisional.setReliable(response, rseq);
      pending = new Unacknowledged(response, System.nanoTime());
    }
    send(response);
    provisional = response;
    lastRingback = ringback;
    repeatAt = System.nanoTime() + REPEAT_NANOS;
  }

  private byte[] body() {
    return description == null ? session().map(Session::offer).orElseThrow() : description;
  }

  /** Whether a PRACK is for the response that waits for one, or is its retransmission. */
  boolean isAwaiting(Request prack) {
    Response open = pending == null ? lastAcknowledged : pending.response();
    return open != null && Provisional.acknowledges(prack, open);
  }

  /** Whether a PRACK has to bring the answer to our offer. */
  boolean isAnswering(Request request) {
    return request.getMethod().equals(Request.PRACK)
        && description == null
        && pending != null
        && pending.isDescribing();
  }

  /** Takes the answer to our offer in a provisional response (RFC 3262, 5). */
  Response answeredBy(Request prack) {
    boolean agreed =
        Bodies.sdp(prack)
            .filter(sdp -> session().filter(s -> s.accept(sdp)).isPresent())
            .isPresent();
    return response(prack, agreed ? Response.OK : Response.NOT_ACCEPTABLE_HERE);
  }

  /** A provisional response has arrived: what waited for that comes now. */
  void acknowledged(Request prack) {
    Unacknowledged open = pending;
    if (open == null) {
      return;
    }
    pending = null;
    lastAcknowledged = open.response();
    described = described || open.isDescribing();
    Ringback ringback = ringWanted;
    ringWanted = null;
    if (answerWanted) {
      answer();
    } else if (ringback != null) {
      ring(ringback);
    }
  }

  synchronized void answer() {
    if (state != State.OFFERED || isOver()) {
      return;
    }
    if (pending != null && pending.isDescribing()) {
      // RFC 3262, 3: not before the description in it has arrived.
      answerWanted = true;
      return;
    }
    pending = null;
    state = State.ANSWERED;
    Response response = contacted(Response.OK);
    response.setHeader(Requests.allow());
    response.setHeader(Sip.header("Accept", "application/sdp"));
    response.setHeader(Requests.supported());
    boolean offered = description == null && !described;
    if (!described) {
      Bodies.setSdp(response, body());
    }
    liveness().heard(invite);
    liveness().settle(invite, response);
    accepted(new Accepted(response, offered, System.nanoTime()));
    send(response);
  }

  synchronized void reject(int status, String reason, Optional<Duration> retryAfter) {
    if (state != State.OFFERED || isOver()) {
      return;
    }
    Response response = response(invite, status);
    Sip.make(
        () -> {
          if (!reason.isEmpty()) {
            response.setReasonPhrase(reason);
          }
          return response;
        });
    retryAfter.ifPresent(
        time -> response.setHeader(Sip.header("Retry-After", Long.toString(time.toSeconds()))));
    send(response);
    end(ended(status + " " + reason));
  }

  /** Turns the call away before the core has heard of it. */
  synchronized void refuse(int status, String why) {
    abandon(why);
    send(Responses.of(invite, status, Identities.tag(id())));
  }

  /** CANCEL from the caller; too late after the answer (RFC 3261, 9.2). */
  synchronized void cancelled() {
    if (state == State.OFFERED && !isOver()) {
      closeInvite();
      end(ended("487 Request Terminated"));
    }
  }

  /** Answers an INVITE that is still open with 487. */
  void closeInvite() {
    if (state == State.OFFERED && !isOver()) {
      send(response(invite, Response.REQUEST_TERMINATED));
    }
  }

  @Override
  synchronized void hangUp(boolean elsewhere) {
    if (isOver()) {
      return;
    }
    if (state == State.OFFERED) {
      reject(Response.TEMPORARILY_UNAVAILABLE, "", Optional.empty());
    } else if (state == State.ANSWERED) {
      // RFC 3261, 15: the called side must not send BYE before the ACK.
      hangUpWanted = true;
    } else {
      leave();
    }
  }

  private void leave() {
    bye();
    end(ended("hung up"));
  }

  @Override
  boolean isEstablished() {
    return state != State.OFFERED;
  }

  @Override
  void acknowledged() {
    if (state == State.ANSWERED) {
      state = State.CONFIRMED;
      if (hangUpWanted) {
        leave();
      }
    }
  }

  @Override
  void tick(long nanos) {
    Unacknowledged open = pending;
    if (open != null && state == State.OFFERED && !isOver()) {
      unacknowledged(open, nanos);
      return;
    }
    Response again = provisional;
    if (again != null && state == State.OFFERED && !isOver() && nanos - repeatAt >= 0) {
      repeatAt = nanos + REPEAT_NANOS;
      if (rseq > 0) {
        // A reliable one has a number of its own each time.
        ring(lastRingback);
      } else {
        send(again);
      }
    }
  }

  private void unacknowledged(Unacknowledged open, long nanos) {
    if (open.isHopeless(nanos)) {
      reject(Response.SERVER_TIMEOUT, "No PRACK", Optional.empty());
    } else if (open.isDue(nanos)) {
      send(open.response());
    }
  }

  private Response contacted(int status) {
    Response response = response(invite, status);
    dialog()
        .ifPresent(d -> response.setHeader(d.path().contact(trunk().config().account().user())));
    return response;
  }

  /** A peer that cannot be reached any more must not keep the leg from its end. */
  private void send(Response response) {
    try {
      transaction.sendResponse(response);
    } catch (SipException
        | InvalidArgumentException
        | IllegalStateException
        | RejectedExecutionException e) {
      LOG.warn("leg {}: {} not sent: {}", id(), response.getStatusCode(), e.getMessage());
    }
  }
}
