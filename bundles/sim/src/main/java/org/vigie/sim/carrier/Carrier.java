package org.vigie.sim.carrier;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sip.ClientTransaction;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.address.SipURI;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.sim.audio.AudioClock;

/**
 * A carrier on loopback: its subscribers' telephones ring when their number is called through it,
 * and can place calls to the appliance. An ordinary SIP peer with real RTP. Thread-safe.
 */
public final class Carrier implements SipListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

  private final InetSocketAddress appliance;
  private final AudioClock clock = new AudioClock();
  private final SipPort sip;
  private final Map<String, Consumer<Leg>> subscribers = new ConcurrentHashMap<>();
  private final Map<String, Leg> legs = new ConcurrentHashMap<>();

  /**
   * @param bind where to listen by UDP; port 0 takes a free one
   * @param appliance where calls are sent
   */
  public Carrier(InetSocketAddress bind, InetSocketAddress appliance) {
    this.appliance = appliance;
    try {
      sip = new SipPort(bind, this);
    } catch (SipException | InvalidArgumentException | java.util.TooManyListenersException e) {
      throw new IllegalStateException("no SIP carrier on " + bind, e);
    }
  }

  public int port() {
    return sip.port();
  }

  /** A telephone with a number, and what happens when it is called. */
  public void subscribe(String e164, Consumer<Leg> whenCalled) {
    subscribers.put(e164, whenCalled);
  }

  /** Calls for a number come back to the appliance, with their sound, as from a public network. */
  public void transit(String e164) {
    subscribe(
        e164,
        in -> {
          Leg out = call(in.display(), e164);
          in.audio().passOnTo(out.audio());
          out.audio().passOnTo(in.audio());
          out.answered().thenAccept(status -> through(in, status));
          in.ended().thenRun(out::hangUp);
          out.ended().thenRun(in::hangUp);
        });
  }

  private static void through(Leg in, int status) {
    if (status == Response.OK) {
      in.answer();
    } else if (status > 0) {
      in.reject(status);
    }
  }

  /** Dials the appliance. */
  public Leg call(String from, String to) {
    try {
      var audio = clock.endpoint(sip.address());
      Request invite = sip.invite(from, to, appliance, Sdp.of(sip.address(), audio.port()));
      Leg leg = new Leg(sip, audio, from, to);
      ClientTransaction transaction = sip.provider.getNewClientTransaction(invite);
      leg.outgoing(transaction);
      legs.put(callId(invite), leg);
      transaction.sendRequest();
      return leg;
    } catch (IOException | ParseException | SipException | InvalidArgumentException e) {
      throw new IllegalStateException("cannot call " + to, e);
    }
  }

  @Override
  public void processRequest(RequestEvent event) {
    try {
      switch (event.getRequest().getMethod()) {
        case Request.INVITE -> invited(event);
        case Request.CANCEL -> cancelled(event);
        case Request.BYE -> bye(event);
        case Request.OPTIONS -> ok(event);
        default -> LOG.debug("{} taken note of", event.getRequest().getMethod());
      }
    } catch (SipException | ParseException | InvalidArgumentException | IOException e) {
      LOG.warn("Cannot serve {}: {}", event.getRequest().getMethod(), e.toString());
    } catch (RuntimeException e) {
      // The stack would swallow it, and a telephone would not ring for no reason that is seen.
      LOG.error("Bug: cannot serve {}", event.getRequest().getMethod(), e);
    }
  }

  private void invited(RequestEvent event)
      throws SipException, ParseException, InvalidArgumentException, IOException {
    Request invite = event.getRequest();
    if (event.getDialog() != null) {
      ok(event);
      return;
    }
    ServerTransaction transaction = sip.provider.getNewServerTransaction(invite);
    String number = ((SipURI) invite.getRequestURI()).getUser();
    Consumer<Leg> subscriber = subscribers.get(number);
    if (subscriber == null) {
      transaction.sendResponse(sip.messages.createResponse(Response.NOT_FOUND, invite));
      return;
    }
    FromHeader from = (FromHeader) invite.getHeader(FromHeader.NAME);
    String display = ((SipURI) from.getAddress().getURI()).getUser();
    Leg leg = new Leg(sip, clock.endpoint(sip.address()), number, String.valueOf(display));
    legs.put(callId(invite), leg);
    leg.incoming(transaction);
    subscriber.accept(leg);
  }

  private void cancelled(RequestEvent event)
      throws SipException, ParseException, InvalidArgumentException {
    ok(event);
    String call = callId(event.getRequest());
    Leg leg = legs.get(call);
    if (leg != null && leg.cancelled(event.getRequest())) {
      legs.remove(call);
    }
  }

  private void bye(RequestEvent event)
      throws SipException, ParseException, InvalidArgumentException {
    ok(event);
    Leg leg = legs.remove(callId(event.getRequest()));
    if (leg != null) {
      leg.finish("BYE");
    }
  }

  private void ok(RequestEvent event)
      throws SipException, ParseException, InvalidArgumentException {
    ServerTransaction transaction = event.getServerTransaction();
    if (transaction == null) {
      transaction = sip.provider.getNewServerTransaction(event.getRequest());
    }
    transaction.sendResponse(sip.messages.createResponse(Response.OK, event.getRequest()));
  }

  @Override
  public void processResponse(ResponseEvent event) {
    Response response = event.getResponse();
    Leg leg = legs.get(((CallIdHeader) response.getHeader(CallIdHeader.NAME)).getCallId());
    String method =
        ((javax.sip.header.CSeqHeader) response.getHeader(javax.sip.header.CSeqHeader.NAME))
            .getMethod();
    if (leg == null || !method.equals(Request.INVITE)) {
      return;
    }
    try {
      leg.responded(response);
    } catch (SipException | InvalidArgumentException e) {
      LOG.warn("Cannot take {}: {}", response.getStatusCode(), e.toString());
    }
  }

  @Override
  public void processTimeout(TimeoutEvent event) {
    if (!event.isServerTransaction()) {
      Leg leg = legs.remove(callId(event.getClientTransaction().getRequest()));
      if (leg != null) {
        leg.finish("no response");
      }
    }
  }

  @Override
  public void processIOException(IOExceptionEvent event) {
    LOG.warn("Cannot reach {}:{}", event.getHost(), event.getPort());
  }

  @Override
  public void processTransactionTerminated(TransactionTerminatedEvent event) {
    // Nothing is kept for a transaction.
  }

  @Override
  public void processDialogTerminated(DialogTerminatedEvent event) {
    String call = event.getDialog().getCallId().getCallId();
    Leg leg = legs.get(call);
    // One that rings yet is ended by a CANCEL, however the stack feels about its dialog.
    if (leg != null && leg.answered().isDone()) {
      legs.remove(call);
      leg.finish("over");
    }
  }

  private static String callId(Request request) {
    return ((CallIdHeader) request.getHeader(CallIdHeader.NAME)).getCallId();
  }

  @Override
  public void close() {
    sip.close();
    clock.close();
  }
}
