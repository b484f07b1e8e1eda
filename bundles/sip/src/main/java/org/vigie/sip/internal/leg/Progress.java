package org.vigie.sip.internal.leg;

import java.util.Optional;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.vigie.api.call.CallCommand;
import org.vigie.sip.internal.stack.Bodies;
import org.vigie.sip.internal.stack.Dialog;

/**
 * How an INVITE of ours gets on until it is answered: the early dialogs that it begins, what is
 * heard in them, and the session that is agreed on with the answer. Guarded by its leg.
 */
final class Progress {
  private final OutgoingLeg leg;
  private final EarlyDialogs early = new EarlyDialogs();
  private boolean ringing;
  private boolean sounding;

  Progress(OutgoingLeg leg) {
    this.leg = leg;
  }

  /**
   * Notes a provisional response, and acknowledges it where it is to be (RFC 3262).
   *
   * @param begun the dialog that it begins, where it has a tag
   */
  void heard(Dialog begun, Response response) {
    if (leg.dialog().isEmpty() && !begun.id().remoteTag().isEmpty()) {
      leg.dialog(begun);
    }
    Optional<Dialog> reliable = early.heard(begun, response);
    if (reliable.isPresent()) {
      Dialog next = reliable.get();
      String branch = Identities.branch(leg.id(), next, Request.PRACK);
      String unique = branch + "." + Integer.toHexString(next.id().remoteTag().hashCode());
      leg.services().sip().start(EarlyDialogs.prack(next, response, unique), "PRACK");
    }
  }

  /** Tells the core that it rings, and that there is something to hear: each once. */
  void tell(Response response) {
    boolean sound = hasSound(response);
    int status = response.getStatusCode();
    boolean rings = status == Response.RINGING || status == Response.SESSION_PROGRESS;
    if ((sound && !sounding) || (rings && !ringing)) {
      ringing = true;
      sounding = sounding || sound;
      Reports reports = leg.services().reports();
      reports.submit(new CallCommand.LegRinging(leg.id(), reports.now(), sounding));
    }
  }

  /** Early media: its network lets us hear something (RFC 3960). */
  private boolean hasSound(Response response) {
    return agreed(Bodies.sdp(response)).filter(Session::receives).isPresent();
  }

  private Optional<Session> agreed(Optional<byte[]> sdp) {
    return sdp.flatMap(answer -> leg.session().filter(session -> session.accept(answer)));
  }

  /** The session of an answer, whose description may have come before it; empty: none is usable. */
  Optional<Session> agreed(Response answer) {
    return agreed(Bodies.sdp(answer).or(early::description));
  }

  /** The dialog as the answer establishes it, after what was sent in it before. */
  Dialog answered(Dialog dialog) {
    return early.answered(dialog);
  }
}
