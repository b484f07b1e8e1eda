package org.vigie.sip.internal.leg;

import java.util.Optional;
import javax.sip.RequestEvent;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.vigie.sip.internal.refresh.SessionTimer;
import org.vigie.sip.internal.sdp.SdpException;
import org.vigie.sip.internal.stack.Bodies;
import org.vigie.sip.internal.stack.Dialog;
import org.vigie.sip.internal.stack.Requests;
import org.vigie.sip.internal.stack.SipEndpoint;

/** Answers what a peer asks inside the dialog of a leg. Runs under the leg's lock. */
final class InDialog {
  private InDialog() {}

  static void take(Leg leg, RequestEvent event) {
    Request request = event.getRequest();
    synchronized (leg) {
      switch (request.getMethod()) {
        case Request.ACK -> ack(leg, request);
        case Request.BYE -> bye(leg, event);
        case Request.INVITE -> invite(leg, event);
        case Request.UPDATE -> update(leg, event);
        case Request.PRACK -> prack(leg, event);
        case Request.INFO -> info(leg, event);
        case Request.OPTIONS -> reply(leg, event, Answers.options(request));
        default -> reply(leg, event, Answers.notAllowed(request));
      }
    }
  }

  private static void reply(Leg leg, RequestEvent event, Response response) {
    leg.services().sip().reply(event, response);
  }

  private static void ack(Leg leg, Request ack) {
    Optional<Accepted> waiting = leg.accepted().filter(a -> a.cseq() == Dialogs.cseq(ack));
    if (waiting.isEmpty()) {
      return;
    }
    leg.accepted(null);
    if (waiting.get().isOffered()) {
      boolean agreed =
          Bodies.sdp(ack).isPresent()
              && leg.session().isPresent()
              && leg.session().get().accept(Bodies.sdp(ack).get());
      if (!agreed) {
        leg.bye();
        leg.end(leg.ended("no usable answer to our offer in the ACK"));
        return;
      }
    }
    leg.acknowledged();
  }

  private static void bye(Leg leg, RequestEvent event) {
    reply(leg, event, leg.response(event.getRequest(), Response.OK));
    leg.inOrder(Dialogs.cseq(event.getRequest()));
    if (leg instanceof IncomingLeg incoming) {
      incoming.closeInvite();
    }
    leg.accepted(null);
    leg.end(leg.ended("BYE from the peer"));
  }

  /** RFC 3261, 14.2. */
  private static void invite(Leg leg, RequestEvent event) {
    Request request = event.getRequest();
    Optional<Accepted> waiting = leg.accepted();
    if (waiting.isPresent() && waiting.get().cseq() == Dialogs.cseq(request)) {
      // A retransmission: our 200 goes out again by itself.
      return;
    }
    Optional<Dialog> dialog = leg.dialog();
    boolean later = waiting.isPresent() || leg.liveness().isInviting();
    if (later || dialog.isEmpty() || leg.session().isEmpty()) {
      reply(leg, event, leg.response(request, Response.REQUEST_PENDING));
      return;
    }
    if (!leg.inOrder(Dialogs.cseq(request))) {
      reply(leg, event, leg.response(request, Response.SERVER_INTERNAL_ERROR));
      return;
    }
    boolean offerless = Bodies.sdp(request).isEmpty();
    Response response = renegotiated(leg, request);
    if (response.getStatusCode() == Response.OK) {
      if (offerless) {
        Bodies.setSdp(response, leg.session().get().offer());
      }
      leg.dialog(dialog.get().withTarget(Requests.contact(request)));
      leg.accepted(new Accepted(response, offerless, System.nanoTime()));
    }
    reply(leg, event, response);
  }

  /** RFC 3311, 5.2: as a re-INVITE, but there is no ACK; and without an offer nothing changes. */
  private static void update(Leg leg, RequestEvent event) {
    Request request = event.getRequest();
    boolean offering =
        leg.accepted().filter(Accepted::isOffered).isPresent() || leg.liveness().isInviting();
    if (leg.dialog().isEmpty() || offering) {
      reply(leg, event, leg.response(request, Response.REQUEST_PENDING));
      return;
    }
    if (!leg.inOrder(Dialogs.cseq(request))) {
      reply(leg, event, leg.response(request, Response.SERVER_INTERNAL_ERROR));
      return;
    }
    Response response = renegotiated(leg, request);
    if (response.getStatusCode() == Response.OK) {
      leg.dialog(leg.dialog().get().withTarget(Requests.contact(request)));
    }
    reply(leg, event, response);
  }

  private static void prack(Leg leg, RequestEvent event) {
    Request request = event.getRequest();
    leg.inOrder(Dialogs.cseq(request));
    Response response =
        leg instanceof IncomingLeg incoming && incoming.isAwaiting(request)
            ? renegotiated(leg, request)
            : leg.response(request, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
    reply(leg, event, response);
    if (leg instanceof IncomingLeg incoming && response.getStatusCode() == Response.OK) {
      incoming.acknowledged(request);
    }
  }

  /** The answer to the offer in a request, or 200 without body where there is no offer. */
  private static Response renegotiated(Leg leg, Request request) {
    if (Bodies.isStrange(request)) {
      return Answers.notSdp(request);
    }
    boolean timed = !request.getMethod().equals(Request.PRACK);
    if (timed && SessionTimer.isTooBrief(request)) {
      return Answers.tooBrief(request);
    }
    Optional<byte[]> offer = Bodies.sdp(request);
    Optional<byte[]> answer = Optional.empty();
    try {
      if (leg instanceof IncomingLeg incoming && incoming.isAnswering(request)) {
        return incoming.answeredBy(request);
      }
      if (offer.isPresent() && leg.session().isPresent()) {
        answer = leg.session().get().answer(offer.get());
      }
    } catch (SdpException e) {
      return Answers.bad(request, String.valueOf(e.getMessage()));
    }
    if (offer.isPresent() && answer.isEmpty()) {
      return leg.response(request, Response.NOT_ACCEPTABLE_HERE);
    }
    Response response = leg.response(request, Response.OK);
    leg.dialog().ifPresent(d -> response.setHeader(d.path().contact(contactUser(leg))));
    response.setHeader(Requests.allow());
    answer.ifPresent(sdp -> Bodies.setSdp(response, sdp));
    if (timed && leg.isEstablished()) {
      leg.liveness().settle(request, response);
    }
    return response;
  }

  private static String contactUser(Leg leg) {
    return leg.trunk().config().account().user();
  }

  private static void info(Leg leg, RequestEvent event) {
    Request request = event.getRequest();
    if (leg.inOrder(Dialogs.cseq(request))) {
      InfoKeys.key(request).ifPresent(key -> keyed(leg, key));
    }
    SipEndpoint sip = leg.services().sip();
    sip.reply(event, leg.response(request, Response.OK));
  }

  private static void keyed(Leg leg, char key) {
    leg.keyed();
    leg.services().media().key(leg.id(), key);
  }
}
