package org.vigie.sip.internal.leg;

import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.sip.internal.digest.Authorization;
import org.vigie.sip.internal.digest.Challenge;
import org.vigie.sip.internal.refresh.SessionTimer;
import org.vigie.sip.internal.stack.Bodies;
import org.vigie.sip.internal.stack.ClientOwner;
import org.vigie.sip.internal.stack.Dialog;
import org.vigie.sip.internal.stack.Requests;
import org.vigie.sip.internal.stack.Responses;
import org.vigie.sip.internal.stack.SipFailure;

/** One sign of life: UPDATE without a description, or re-INVITE with the description as it is. */
final class Refresh implements ClientOwner {
  private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);
  private static final long LATER_MILLIS = 10_000;

  private final Leg leg;
  private final Liveness liveness;
  private final boolean invite;
  private SessionTimer asked;
  private boolean again;

  Refresh(Leg leg, Liveness liveness, boolean invite, SessionTimer asked) {
    this.leg = leg;
    this.liveness = liveness;
    this.invite = invite;
    this.asked = asked;
  }

  boolean isInvite() {
    return invite;
  }

  void start() {
    send(Optional.empty());
  }

  private void send(Optional<Challenge> challenge) {
    Optional<Dialog> dialog = leg.dialog().map(Dialog::next);
    if (dialog.isEmpty()) {
      return;
    }
    leg.dialog(dialog.get());
    Request request = request(dialog.get());
    challenge.ifPresent(
        c ->
            request.addHeader(
                Authorization.of(c, leg.trunk().credentials(), request, 1, leg.id().toString())));
    if (dialog.get().path().transport().equals("udp")) {
      start(request);
    } else {
      leg.services().slow().execute(() -> start(request));
    }
  }

  private void start(Request request) {
    try {
      leg.services().sip().start(request, this);
    } catch (SipFailure e) {
      LOG.info("leg {}: session refresh not sent: {}", leg.id(), e.getMessage());
      synchronized (leg) {
        liveness.again(LATER_MILLIS);
      }
    }
  }

  private Request request(Dialog dialog) {
    String method = invite ? Request.INVITE : Request.UPDATE;
    String branch = Identities.branch(leg.id(), dialog, method);
    Request request = Requests.inDialog(dialog, method, branch + ".in");
    request.addHeader(dialog.path().contact(leg.trunk().config().account().user()));
    request.addHeader(Requests.supported());
    request.addHeader(Requests.allow());
    request.addHeader(asked.again());
    if (asked.seconds() < SessionTimer.STANDARD) {
      request.addHeader(SessionTimer.least(Math.min(asked.seconds(), SessionTimer.LEAST)));
    }
    if (invite) {
      leg.session().ifPresent(session -> Bodies.setSdp(request, session.offerAgain()));
    }
    return request;
  }

  @Override
  public void response(ClientTransaction transaction, Response response) {
    synchronized (leg) {
      int status = response.getStatusCode();
      if (status < 200) {
        return;
      }
      if (status < 300) {
        answered(response);
      } else if (!leg.isOver()) {
        refused(status, response);
      }
    }
  }

  private void answered(Response response) {
    if (invite) {
      acknowledge(response);
    }
    if (leg.isOver()) {
      return;
    }
    leg.dialog().map(d -> d.withTarget(Requests.contact(response))).ifPresent(leg::dialog);
    Bodies.sdp(response).ifPresent(sdp -> leg.session().ifPresent(session -> session.accept(sdp)));
    liveness.heard(response);
    liveness.answered(SessionTimer.settledBy(response));
  }

  private void acknowledge(Response response) {
    leg.dialog()
        .ifPresent(
            dialog -> {
              Dialog at = dialog.withCSeq(Dialogs.cseq(response));
              String branch = Identities.branch(leg.id(), at, Request.ACK);
              Request ack = Requests.inDialog(at, Request.ACK, branch + ".in");
              liveness.acknowledged(ack);
              leg.services().sip().send(ack);
            });
  }

  private void refused(int status, Response response) {
    switch (status) {
      case Response.UNAUTHORIZED, Response.PROXY_AUTHENTICATION_REQUIRED -> challenged(response);
      case SessionTimer.TOO_BRIEF -> tooBrief(response);
      case Response.REQUEST_PENDING -> liveness.glare();
      case Response.REQUEST_TIMEOUT, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST ->
          liveness.dead("session refresh failed: " + Responses.text(response));
      case Response.METHOD_NOT_ALLOWED, Response.NOT_IMPLEMENTED, Response.BAD_EXTENSION -> {
        liveness.noUpdates();
        liveness.again(invite ? LATER_MILLIS : 0);
      }
      default -> liveness.again(LATER_MILLIS);
    }
  }

  private void challenged(Response response) {
    Optional<Challenge> challenge = Challenge.in(response, leg.trunk().credentials());
    if (again || challenge.isEmpty() || leg.trunk().credentials().isEmpty()) {
      liveness.again(LATER_MILLIS);
      return;
    }
    again = true;
    send(challenge);
  }

  private void tooBrief(Response response) {
    int least = SessionTimer.minimum(response);
    if (again || least <= asked.seconds()) {
      liveness.again(LATER_MILLIS);
      return;
    }
    again = true;
    asked = new SessionTimer(least, true);
    send(Optional.empty());
  }

  @Override
  public void timeout(ClientTransaction transaction) {
    synchronized (leg) {
      if (!leg.isOver()) {
        liveness.dead("session refresh failed: 408 no answer");
      }
    }
  }
}
