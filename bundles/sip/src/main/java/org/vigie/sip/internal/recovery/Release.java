package org.vigie.sip.internal.recovery;

import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Remnant;
import org.vigie.api.number.PhoneNumber;
import org.vigie.sip.internal.leg.Identities;
import org.vigie.sip.internal.leg.Invite;
import org.vigie.sip.internal.leg.LegServices;
import org.vigie.sip.internal.leg.Strays;
import org.vigie.sip.internal.stack.Dialog;
import org.vigie.sip.internal.stack.Path;
import org.vigie.sip.internal.stack.Requests;
import org.vigie.sip.internal.stack.Responses;
import org.vigie.sip.internal.stack.SipEndpoint;
import org.vigie.sip.internal.stack.SipFailure;
import org.vigie.sip.internal.trunk.Trunk;
import org.vigie.sip.internal.trunk.TrunkTable;

/**
 * Ends at the carrier what a crash left of a leg: BYE for an answered one, CANCEL for one that was
 * ringing, 503 for one that waited for us. Waits until we listen, and until the trunks are there.
 */
public final class Release {
  private static final Logger LOG = LoggerFactory.getLogger(Release.class);
  private static final int MOST_TRIES = 30;

  /** Above what the process before may have used in the dialog. */
  private static final long CSEQ_STEP = 10;

  /** The INVITE's CSeq: 1, and more after a digest challenge, 422, or a refusal of SRTP. */
  private static final int BRANCHES = 4;

  private final LegServices services;
  private final TrunkTable trunks;
  private final Strays strays;
  private final ScheduledExecutorService timer;

  public Release(
      LegServices services, TrunkTable trunks, Strays strays, ScheduledExecutorService timer) {
    this.services = services;
    this.trunks = trunks;
    this.strays = strays;
    this.timer = timer;
  }

  public void release(LegId leg, Remnant remnant) {
    // Connecting may take its time, where it is not UDP.
    services.slow().execute(() -> attempt(leg, remnant, 1));
  }

  private void attempt(LegId leg, Remnant remnant, int tries) {
    Optional<SipEndpoint> sip = services.endpoint().get();
    boolean needsTrunk = !remnant.incoming() && !remnant.answered();
    if (sip.isEmpty() || (needsTrunk && among(remnant).isEmpty())) {
      again(leg, remnant, tries, "no SIP, or no trunk");
      return;
    }
    try {
      end(sip.get(), leg, remnant);
    } catch (SipFailure e) {
      // By TLS, the trunk has to be there before anything leads to it.
      again(leg, remnant, tries, String.valueOf(e.getMessage()));
    }
  }

  private void again(LegId leg, Remnant remnant, int tries, String why) {
    if (tries >= MOST_TRIES) {
      LOG.warn("leg {}: what a restart left of it could not be ended: {}", leg, why);
      return;
    }
    Runnable next = () -> services.slow().execute(() -> attempt(leg, remnant, tries + 1));
    timer.schedule(next, 1, TimeUnit.SECONDS);
  }

  private void end(SipEndpoint sip, LegId leg, Remnant remnant) {
    if (remnant.answered()) {
      remnant.dialog().flatMap(DialogNote::readDialog).ifPresent(dialog -> bye(sip, leg, dialog));
    } else if (remnant.incoming()) {
      remnant.dialog().flatMap(DialogNote::readCalled).ifPresent(called -> refuse(sip, called));
    } else {
      remnant.number().ifPresent(number -> cancel(sip, leg, remnant, number));
    }
  }

  private void bye(SipEndpoint sip, LegId leg, Dialog dialog) {
    Dialog next = dialog.withCSeq(dialog.cseq() + CSEQ_STEP);
    String branch = Identities.branch(leg, next, Request.BYE) + ".restart";
    sip.start(Requests.inDialog(next, Request.BYE, branch), this);
    LOG.info("leg {}: left by a restart in conversation, BYE sent", leg);
  }

  private Collection<Trunk> among(Remnant remnant) {
    return trunks.all().stream()
        .filter(t -> remnant.trunks().isEmpty() || remnant.trunks().contains(t.name()))
        .filter(t -> t.target().isPresent())
        .toList();
  }

  private void cancel(SipEndpoint sip, LegId leg, Remnant remnant, PhoneNumber number) {
    for (Trunk trunk : among(remnant)) {
      // The order may have been another then: each name goes to each target.
      for (InetSocketAddress target : trunk.targets()) {
        Path path = sip.path(trunk.config().target().transport(), target);
        for (int index = 0; index < trunk.targets().size(); index++) {
          Invite invite = new Invite(leg, trunk, services.numbering(), path, index);
          for (int cseq = 1; cseq <= BRANCHES; cseq++) {
            sip.start(invite.cancel(number, cseq), this);
          }
        }
      }
      LOG.info("leg {}: left by a restart while dialling, CANCEL sent on {}", leg, trunk.name());
    }
  }

  private void refuse(SipEndpoint sip, DialogNote.Called called) {
    Response response = Responses.of(called.invite(), Response.SERVICE_UNAVAILABLE, called.tag());
    new FinalResponse(sip, timer, strays, response).send();
    LOG.info("a call that a restart left unanswered was refused (503)");
  }
}
