package org.vigie.sip.internal.leg;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sip.RequestEvent;
import javax.sip.header.Header;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallId;
import org.vigie.api.call.Invitation;
import org.vigie.api.call.LegId;
import org.vigie.sip.internal.recovery.DialogNote;
import org.vigie.sip.internal.refresh.SessionTimer;
import org.vigie.sip.internal.sdp.LocalSdp;
import org.vigie.sip.internal.sdp.SdpException;
import org.vigie.sip.internal.stack.Bodies;
import org.vigie.sip.internal.stack.OptionTags;
import org.vigie.sip.internal.stack.Path;
import org.vigie.sip.internal.stack.SipEndpoint;
import org.vigie.sip.internal.trunk.Trunk;

/** Takes new INVITEs from trusted trunks. */
public final class IncomingCalls {
  private static final long RETRY_AFTER_SECONDS = 30;

  private final LegServices services;
  private final CallIds ids;
  private final Invitations invitations;

  public IncomingCalls(LegServices services, CallIds ids) {
    this.services = services;
    this.ids = ids;
    this.invitations = new Invitations(services.numbering());
  }

  /** An INVITE outside a dialog. */
  public void invite(RequestEvent event, Trunk trunk, InetSocketAddress source) {
    Request invite = event.getRequest();
    if (isKnown(event)) {
      return;
    }
    Response refusal = refusal(invite);
    SipEndpoint sip = services.sip();
    if (refusal != null) {
      sip.reply(event, refusal);
      return;
    }
    String transport = transport(invite);
    Path path = sip.path(transport, source);
    offer(
        new IncomingLeg(services, LegId.caller(ids.next()), trunk, invite, sip.transaction(event)),
        path);
  }

  /** A retransmission that outlived its transaction, or the same call by two ways. */
  private boolean isKnown(RequestEvent event) {
    Request invite = event.getRequest();
    String callId = Dialogs.callId(invite);
    String tag = Dialogs.fromTag(invite);
    Optional<IncomingLeg> leg = services.legs().origin(callId, tag);
    if (leg.isEmpty()) {
      return services.legs().wasThere(callId, tag);
    }
    boolean same = branch(leg.get().invite()).equals(branch(invite));
    if (!same) {
      // RFC 3261, 8.2.2.2.
      services.sip().reply(event, Answers.of(invite, Response.LOOP_DETECTED));
    }
    return true;
  }

  private static String branch(Request request) {
    Header via = request.getHeader("Via");
    return via instanceof javax.sip.header.ViaHeader v && v.getBranch() != null
        ? v.getBranch()
        : "";
  }

  private @Nullable Response refusal(Request invite) {
    String scheme = String.valueOf(invite.getRequestURI().getScheme());
    if (!scheme.equals("sip") && !scheme.equals("tel") && !scheme.equals("sips")) {
      return Answers.of(invite, Response.UNSUPPORTED_URI_SCHEME);
    }
    if (invite.getHeader("Content-Type") != null && invite.getRawContent() == null) {
      return Answers.bad(invite, "Content-Type without a body");
    }
    if (Dialogs.fromTag(invite).isEmpty()) {
      return Answers.bad(invite, "From without tag");
    }
    if (invite.getHeader("Contact") == null) {
      return Answers.bad(invite, "no Contact");
    }
    Set<String> required = OptionTags.unknown(invite);
    if (!required.isEmpty()) {
      return Answers.unsupported(invite, String.join(", ", required));
    }
    if (SessionTimer.isTooBrief(invite)) {
      return Answers.tooBrief(invite);
    }
    return Bodies.isStrange(invite) ? Answers.notSdp(invite) : null;
  }

  private static String transport(Request invite) {
    Header via = invite.getHeader("Via");
    String text = via instanceof javax.sip.header.ViaHeader v ? v.getTransport() : "udp";
    return text.toLowerCase(Locale.ROOT);
  }

  private void offer(IncomingLeg leg, Path path) {
    synchronized (leg) {
      Request invite = leg.invite();
      LegId id = leg.id();
      boolean room = leg.trunk().enter();
      if (!room) {
        leg.trunk().enterAnyway();
      }
      leg.dialog(Dialogs.called(invite, Identities.tag(id), path));
      services.legs().add(leg);
      Optional<Integer> port = room ? services.media().open(id) : Optional.empty();
      if (port.isPresent() && !describe(leg, path, port.get())) {
        return;
      }
      String note = DialogNote.called(invite, Identities.tag(id), path);
      Invitation invitation = invitations.of(invite, leg.trunk().name(), port.isPresent(), note);
      CallId call = id.call();
      if (!services
          .reports()
          .submit(new IncomingCall(call, services.reports().now(), invitation))) {
        leg.reject(
            Response.SERVICE_UNAVAILABLE,
            "Service Unavailable",
            Optional.of(java.time.Duration.ofSeconds(RETRY_AFTER_SECONDS)));
      }
    }
  }

  /** Begins the session; refuses the call where the offer cannot be used. */
  private boolean describe(IncomingLeg leg, Path path, int port) {
    LegId id = leg.id();
    LocalSdp local = new LocalSdp(path.localHost(), port, id.hashCode());
    Session session = new Session(id, services.media(), local, leg.trunk().config().secrecy());
    leg.session(session);
    Optional<byte[]> offer = Bodies.sdp(leg.invite());
    if (offer.isEmpty()) {
      leg.describe(Optional.empty());
      return true;
    }
    try {
      Optional<byte[]> answer = session.answer(offer.get());
      leg.describe(answer);
      if (answer.isEmpty()) {
        leg.refuse(Response.NOT_ACCEPTABLE_HERE, "no usable codec");
      }
      return answer.isPresent();
    } catch (SdpException e) {
      leg.refuse(Response.BAD_REQUEST, String.valueOf(e.getMessage()));
      return false;
    }
  }
}
