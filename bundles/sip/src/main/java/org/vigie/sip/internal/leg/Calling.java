package org.vigie.sip.internal.leg;

import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.ObjectInUseException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.sip.internal.digest.Authorization;
import org.vigie.sip.internal.digest.Challenge;
import org.vigie.sip.internal.digest.Credentials;
import org.vigie.sip.internal.refresh.SessionTimer;
import org.vigie.sip.internal.stack.ClientOwner;
import org.vigie.sip.internal.stack.Dialog;
import org.vigie.sip.internal.stack.Requests;
import org.vigie.sip.internal.stack.Sip;
import org.vigie.sip.internal.stack.SipFailure;

/** The INVITE transaction of an outgoing leg, with its ACK and CANCEL. Guarded by the leg. */
final class Calling {
  private static final Logger LOG = LoggerFactory.getLogger(Calling.class);
  private static final int MOST_CHALLENGES = 2;
  private static final int UNACCEPTABLE_ANYWHERE = Response.SESSION_NOT_ACCEPTABLE;

  /** INVITEs of one leg: see Release. */
  static final int MOST = 4;

  /** CANCEL needs nothing of its answer: what counts is the end of the INVITE. */
  private static final ClientOwner NOBODY =
      new ClientOwner() {
        @Override
        public void response(ClientTransaction transaction, Response response) {}

        @Override
        public void timeout(ClientTransaction transaction) {}
      };

  private final OutgoingLeg leg;
  private final Invite invite;
  private byte[] offer = new byte[0];
  private long cseq;
  private int challenges;
  private int uses;
  private int interval = SessionTimer.STANDARD;
  private @Nullable Challenge known;
  private boolean provisional;
  private boolean cancelWanted;
  private boolean cancelSent;
  private boolean elsewhere;
  private @Nullable Request request;
  private @Nullable ClientTransaction transaction;
  private @Nullable Request ack;

  Calling(OutgoingLeg leg, Invite invite) {
    this.leg = leg;
    this.invite = invite;
  }

  void start(byte[] description) {
    offer = description;
    send();
  }

  private void send() {
    cseq++;
    provisional = false;
    Request next = invite.request(leg.dialled(), offer, cseq);
    next.addHeader(SessionTimer.asking(interval));
    if (interval > SessionTimer.STANDARD) {
      next.addHeader(SessionTimer.least(interval));
    }
    Credentials credentials = leg.trunk().credentials();
    if (known != null) {
      uses++;
      next.addHeader(Authorization.of(known, credentials, next, uses, leg.id().toString()));
    }
    request = next;
    transaction = leg.services().sip().start(next, leg);
  }

  Request request() {
    if (request == null) {
      throw new IllegalStateException("no INVITE sent");
    }
    return request;
  }

  boolean isCurrent(ClientTransaction candidate) {
    return candidate == transaction;
  }

  /** Whether the peer has said anything yet. */
  boolean isAnswered() {
    return provisional;
  }

  void provisional() {
    provisional = true;
    if (cancelWanted) {
      sendCancel();
    }
  }

  /**
   * Sends the INVITE again as a refusal asks for.
   *
   * @return false where that cannot help
   */
  boolean goesOn(Response response) {
    boolean other =
        switch (response.getStatusCode()) {
          case Response.UNAUTHORIZED, Response.PROXY_AUTHENTICATION_REQUIRED -> answers(response);
          case SessionTimer.TOO_BRIEF -> lengthens(response);
          case Response.NOT_ACCEPTABLE_HERE, Response.NOT_ACCEPTABLE, UNACCEPTABLE_ANYWHERE ->
              withoutKeys();
          default -> false;
        };
    if (!other || cseq >= MOST) {
      return false;
    }
    try {
      send();
      return true;
    } catch (SipFailure e) {
      return false;
    }
  }

  /** A peer that knows no SRTP refuses the description as a whole. */
  private boolean withoutKeys() {
    Optional<byte[]> plain = leg.session().flatMap(Session::plainOffer);
    plain.ifPresent(sdp -> offer = sdp);
    return plain.isPresent();
  }

  private boolean lengthens(Response response) {
    int least = SessionTimer.minimum(response);
    boolean longer = least > interval;
    interval = Math.max(interval, least);
    return longer;
  }

  private boolean answers(Response response) {
    Credentials credentials = leg.trunk().credentials();
    if (credentials.isEmpty()) {
      return false;
    }
    Optional<Challenge> challenge = Challenge.in(response, credentials);
    boolean hopeless =
        challenge.isEmpty()
            || challenges >= MOST_CHALLENGES
            || (challenges > 0 && !challenge.get().stale());
    if (hopeless) {
      return false;
    }
    challenges++;
    uses = 0;
    known = challenge.get();
    return true;
  }

  /** RFC 3261, 13.2.2.4. */
  void acknowledge(Dialog answered) {
    String branch =
        Identities.branch(leg.id(), answered, Request.ACK)
            + "."
            + Integer.toHexString(answered.id().remoteTag().hashCode());
    Request next = Requests.inDialog(answered, Request.ACK, branch);
    ack = ack == null ? next : ack;
    leg.services().sip().send(next);
  }

  void acknowledgeAgain() {
    if (ack != null) {
      leg.services().sip().send(ack);
    }
  }

  /** RFC 3261, 9.1: not before a provisional response has come. */
  void cancel(boolean answeredElsewhere) {
    cancelWanted = true;
    elsewhere = answeredElsewhere;
    if (provisional) {
      sendCancel();
    }
  }

  private void sendCancel() {
    ClientTransaction open = transaction;
    if (cancelSent || open == null) {
      return;
    }
    cancelSent = true;
    try {
      Request cancel = Sip.make(open::createCancel);
      ((gov.nist.javax.sip.message.SIPRequest) cancel).setApplicationData(leg.path().hop());
      if (elsewhere) {
        // RFC 3326: so that the telephone shows no missed call.
        String reason = "SIP;cause=200;text=\"Call completed elsewhere\"";
        cancel.addHeader(Sip.header("Reason", reason));
      }
      leg.services().sip().start(cancel, NOBODY);
    } catch (SipFailure e) {
      LOG.warn("leg {}: CANCEL could not be sent: {}", leg.id(), e.getMessage());
    }
  }

  /** No final response will come any more: lets the transaction go. */
  void giveUp() {
    try {
      if (transaction != null) {
        transaction.terminate();
      }
    } catch (ObjectInUseException e) {
      LOG.debug("leg {}: {}", leg.id(), e.getMessage());
    }
  }
}
