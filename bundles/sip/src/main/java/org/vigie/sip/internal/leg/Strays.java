package org.vigie.sip.internal.leg;

import gov.nist.javax.sip.message.SIPResponse;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.header.CSeqHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.sip.internal.stack.Dialog;
import org.vigie.sip.internal.stack.Path;
import org.vigie.sip.internal.stack.Requests;
import org.vigie.sip.internal.stack.Sip;
import org.vigie.sip.internal.stack.SipFailure;

/**
 * Messages of dialogs that this process knows nothing of: answers to INVITEs that it sent before it
 * was killed, or second answers of a fork. A telephone that picks up for a dead call is told so.
 */
public final class Strays {
  private static final Logger LOG = LoggerFactory.getLogger(Strays.class);

  private final LegServices services;
  private final Map<String, Runnable> awaitingAck = new ConcurrentHashMap<>();

  public Strays(LegServices services) {
    this.services = services;
  }

  /** Somebody waits for the ACK of a final response that has no transaction. */
  public void await(String callId, String tag, Runnable whenSeen) {
    awaitingAck.put(LegTable.key(callId, tag), whenSeen);
  }

  public void forget(String callId, String tag) {
    awaitingAck.remove(LegTable.key(callId, tag));
  }

  void acknowledged(Request ack) {
    String key = LegTable.key(Dialogs.callId(ack), Dialogs.toTag(ack));
    Runnable seen = awaitingAck.remove(key);
    if (seen != null) {
      seen.run();
    }
  }

  void response(Response response) {
    CSeqHeader cseq = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
    boolean isFinal = response.getStatusCode() >= 200;
    if (!isFinal || !cseq.getMethod().equals(Request.INVITE)) {
      return;
    }
    Optional<Leg> leg = services.legs().dialog(Dialogs.callId(response), Dialogs.fromTag(response));
    if (leg.isPresent() && leg.get().isAcknowledgedAgain(response)) {
      return;
    }
    if (!Identities.isOurs(Dialogs.callId(response))) {
      return;
    }
    if (leg.isPresent() && leg.get() instanceof OutgoingLeg outgoing) {
      outgoing.late(response);
    } else if (response.getStatusCode() < 300) {
      endUnknown(response);
    } else {
      acknowledgeFailure(response);
    }
  }

  private Path path(Response response) {
    SIPResponse sip = (SIPResponse) response;
    ViaHeader via = sip.getTopmostVia();
    InetSocketAddress peer = new InetSocketAddress(sip.getRemoteAddress(), sip.getRemotePort());
    String transport = via.getTransport().toLowerCase(java.util.Locale.ROOT);
    return services.sip().path(transport, peer);
  }

  /** ACK, then BYE. */
  private void endUnknown(Response response) {
    Path path = path(response);
    Dialog dialog = Dialogs.calling(unknownInvite(response, path), response, path);
    String branch = "z9hG4bK" + dialog.id().callId() + "." + dialog.id().remoteTag().hashCode();
    try {
      services.sip().send(Requests.inDialog(dialog, Request.ACK, branch + ".a"));
      services.sip().start(Requests.inDialog(dialog.next(), Request.BYE, branch + ".b"), "stray");
      LOG.info("{} was answered, but is no call any more: ended", dialog.id().callId());
    } catch (SipFailure e) {
      LOG.debug("{}: {}", dialog.id().callId(), e.getMessage());
    }
  }

  /** RFC 3261, 17.1.1.3: else the peer sends its refusal for half a minute. */
  private void acknowledgeFailure(Response response) {
    Path path = path(response);
    ViaHeader via = ((SIPResponse) response).getTopmostVia();
    FromHeader from = (FromHeader) response.getHeader(FromHeader.NAME);
    ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
    Requests.Line line =
        new Requests.Line(
            Request.ACK,
            to.getAddress().getURI(),
            Dialogs.callId(response),
            Dialogs.cseq(response),
            String.valueOf(via.getBranch()));
    services
        .sip()
        .send(
            Requests.request(
                line,
                new Requests.Party(from.getAddress(), from.getTag()),
                new Requests.Party(to.getAddress(), to.getTag()),
                path,
                path.hop()));
  }

  /** Stands for an INVITE that nobody remembers: only its target is asked for. */
  private static Request unknownInvite(Response response, Path path) {
    FromHeader from = (FromHeader) response.getHeader(FromHeader.NAME);
    ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
    Requests.Line line =
        new Requests.Line(
            Request.INVITE,
            Sip.uri("sip:" + path.hop().getHost() + ":" + path.hop().getPort()),
            Dialogs.callId(response),
            Dialogs.cseq(response),
            "z9hG4bK-none");
    return Requests.request(
        line,
        new Requests.Party(from.getAddress(), from.getTag()),
        new Requests.Party(to.getAddress(), null),
        path,
        path.hop());
  }
}
