package org.vigie.sip.internal.leg;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.sip.internal.stack.ClientOwner;
import org.vigie.sip.internal.stack.SipFailure;
import org.vigie.sip.internal.stack.Throttle;
import org.vigie.sip.internal.stack.Transports;
import org.vigie.sip.internal.trunk.Trunk;
import org.vigie.sip.internal.trunk.TrunkTable;

/**
 * Where messages come in. Who sent a request is looked at before anything else: whoever is no
 * trunk's gets 403, and nothing of them is remembered.
 */
public final class Dispatcher implements SipListener {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final LegServices services;
  private final TrunkTable trunks;
  private final IncomingCalls calls;
  private final Strays strays;
  private final Throttle strangers = new Throttle();
  private final Throttle bugs = new Throttle();

  public Dispatcher(LegServices services, TrunkTable trunks, IncomingCalls calls, Strays strays) {
    this.services = services;
    this.trunks = trunks;
    this.calls = calls;
    this.strays = strays;
  }

  @Override
  public void processRequest(RequestEvent event) {
    try {
      if (!isAnswerable(event.getRequest())) {
        return;
      }
      Optional<InetSocketAddress> source = source(event.getRequest());
      Optional<Trunk> trunk = source.flatMap(s -> trunks.trusting(s.getAddress(), s.getPort()));
      if (trunk.isEmpty()) {
        stranger(event, source);
      } else {
        request(event, trunk.get(), source.get());
      }
    } catch (SipFailure e) {
      LOG.debug("{} not answered: {}", event.getRequest().getMethod(), e.getMessage());
    } catch (RuntimeException e) {
      // The boundary of the stack's thread: it must not die of one message.
      bugs.log(held -> LOG.error("request failed ({} more before)", held, e));
    }
  }

  /** JAIN-SIP answers to where Via says: not by a transport we lack, nor to some third (maddr). */
  private static boolean isAnswerable(Request request) {
    Via via = ((SIPMessage) request).getTopmostVia();
    return via.getMAddr() == null && Transports.known(via.getTransport()).isPresent();
  }

  private static Optional<InetSocketAddress> source(Request request) {
    SIPMessage message = (SIPMessage) request;
    InetAddress packet = message.getPeerPacketSourceAddress();
    if (packet != null) {
      return Optional.of(new InetSocketAddress(packet, message.getPeerPacketSourcePort()));
    }
    return Optional.ofNullable(message.getRemoteAddress())
        .map(address -> new InetSocketAddress(address, Math.max(0, message.getRemotePort())));
  }

  private void stranger(RequestEvent event, Optional<InetSocketAddress> source) {
    Request request = event.getRequest();
    if (!request.getMethod().equals(Request.ACK)) {
      services.sip().replyOnce(Answers.of(request, Response.FORBIDDEN));
    }
    String from = source.map(s -> s.getAddress().getHostAddress()).orElse("an unknown address");
    String method = request.getMethod().replaceAll("[^A-Z]", "?");
    strangers.log(
        held ->
            LOG.warn(
                "{} from {} refused (403): no trunk trusts that address; to trust it, name it in"
                    + " peers of a trunk ({} more before)",
                method,
                from,
                held));
  }

  private void request(RequestEvent event, Trunk trunk, InetSocketAddress source) {
    Request request = event.getRequest();
    String toTag = Dialogs.toTag(request);
    if (request.getMethod().equals(Request.CANCEL)) {
      cancel(event);
    } else if (toTag.isEmpty()) {
      outside(event, trunk, source);
    } else {
      inside(event, toTag);
    }
  }

  private void outside(RequestEvent event, Trunk trunk, InetSocketAddress source) {
    Request request = event.getRequest();
    switch (request.getMethod()) {
      case Request.INVITE -> calls.invite(event, trunk, source);
      case Request.OPTIONS -> services.sip().reply(event, Answers.options(request));
      case Request.ACK -> strays.acknowledged(request);
      case Request.BYE, Request.INFO, Request.UPDATE, Request.PRACK ->
          services.sip().reply(event, Answers.of(request, 481));
      default -> services.sip().reply(event, Answers.notAllowed(request));
    }
  }

  private void inside(RequestEvent event, String toTag) {
    Request request = event.getRequest();
    String callId = Dialogs.callId(request);
    Optional<Leg> leg = services.legs().dialog(callId, toTag);
    if (leg.isPresent()) {
      InDialog.take(leg.get(), event);
    } else if (request.getMethod().equals(Request.ACK)) {
      strays.acknowledged(request);
    } else if (request.getMethod().equals(Request.BYE) && services.legs().wasThere(callId, toTag)) {
      // Sent again, or both sides hung up at once.
      services.sip().reply(event, Answers.of(request, Response.OK));
    } else {
      services.sip().reply(event, Answers.of(request, 481));
    }
  }

  /** RFC 3261, 9.2. */
  private void cancel(RequestEvent event) {
    Request request = event.getRequest();
    String callId = Dialogs.callId(request);
    String tag = Dialogs.fromTag(request);
    Optional<IncomingLeg> leg = services.legs().origin(callId, tag);
    boolean known = leg.isPresent() || services.legs().wasThere(callId, tag);
    services.sip().reply(event, Answers.of(request, known ? Response.OK : 481));
    leg.ifPresent(IncomingLeg::cancelled);
  }

  @Override
  public void processResponse(ResponseEvent event) {
    try {
      ClientTransaction transaction = event.getClientTransaction();
      if (transaction != null && transaction.getApplicationData() instanceof ClientOwner owner) {
        owner.response(transaction, event.getResponse());
      } else {
        strays.response(event.getResponse());
      }
    } catch (SipFailure e) {
      LOG.debug("response not used: {}", e.getMessage());
    } catch (RuntimeException e) {
      bugs.log(held -> LOG.error("response failed ({} more before)", held, e));
    }
  }

  @Override
  public void processTimeout(TimeoutEvent event) {
    try {
      ClientTransaction transaction = event.getClientTransaction();
      if (transaction != null && transaction.getApplicationData() instanceof ClientOwner owner) {
        owner.timeout(transaction);
      }
    } catch (RuntimeException e) {
      bugs.log(held -> LOG.error("time-out failed ({} more before)", held, e));
    }
  }

  @Override
  public void processIOException(IOExceptionEvent event) {
    LOG.debug("transport to {}:{} failed", event.getHost(), event.getPort());
  }

  @Override
  public void processTransactionTerminated(TransactionTerminatedEvent event) {
    // Nothing hangs on a transaction.
  }

  @Override
  public void processDialogTerminated(DialogTerminatedEvent event) {
    // JAIN-SIP keeps no dialogs for us.
  }
}
