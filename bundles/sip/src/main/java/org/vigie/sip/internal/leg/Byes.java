package org.vigie.sip.internal.leg;

import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.LegId;
import org.vigie.sip.internal.digest.Authorization;
import org.vigie.sip.internal.digest.Challenge;
import org.vigie.sip.internal.stack.ClientOwner;
import org.vigie.sip.internal.stack.Dialog;
import org.vigie.sip.internal.stack.Requests;
import org.vigie.sip.internal.stack.SipFailure;
import org.vigie.sip.internal.trunk.Trunk;

/** Sends BYE, and again with credentials where it is challenged; any other end of it is good. */
public final class Byes implements ClientOwner {
  private static final Logger LOG = LoggerFactory.getLogger(Byes.class);

  private final LegServices services;
  private final Trunk trunk;
  private final LegId leg;
  private final Dialog dialog;
  private boolean challenged;

  private Byes(LegServices services, Trunk trunk, LegId leg, Dialog dialog) {
    this.services = services;
    this.trunk = trunk;
    this.leg = leg;
    this.dialog = dialog;
  }

  /** Ends a dialog; gives it with the CSeq that the BYE took. */
  public static Dialog send(LegServices services, Trunk trunk, LegId leg, Dialog dialog) {
    Dialog next = dialog.next();
    Byes bye = new Byes(services, trunk, leg, next);
    if (dialog.path().transport().equals("udp")) {
      bye.begin();
    } else {
      // The connection may be gone, and making another takes its time.
      services.slow().execute(bye::begin);
    }
    return next;
  }

  private void begin() {
    try {
      start(request(leg, dialog));
    } catch (SipFailure e) {
      LOG.warn("leg {}: BYE could not be sent: {}", leg, e.getMessage());
    }
  }

  private static Request request(LegId leg, Dialog dialog) {
    String branch = Identities.branch(leg, dialog, Request.BYE);
    return Requests.inDialog(dialog, Request.BYE, branch);
  }

  private void start(Request bye) {
    services.sip().start(bye, this);
  }

  @Override
  public void response(ClientTransaction transaction, Response response) {
    int status = response.getStatusCode();
    if ((status != 401 && status != 407) || challenged) {
      return;
    }
    challenged = true;
    Optional<Challenge> challenge = Challenge.in(response, trunk.credentials());
    if (challenge.isPresent()) {
      Request again = request(leg, dialog.next());
      again.addHeader(
          Authorization.of(challenge.get(), trunk.credentials(), again, 1, leg.toString()));
      start(again);
    }
  }

  @Override
  public void timeout(ClientTransaction transaction) {
    LOG.info("leg {}: no answer to BYE", leg);
  }
}
