package org.vigie.sim.carrier;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Properties;
import java.util.TooManyListenersException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.message.Message;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** One UDP port that speaks SIP, and the factories of its messages. */
final class SipPort implements AutoCloseable {
  /** Whoever speaks for the carrier. */
  static final String USER = "sim";

  private static final AtomicLong SERIAL = new AtomicLong();

  final AddressFactory addresses;
  final HeaderFactory headers;
  final MessageFactory messages;
  final SipProvider provider;
  private final SipStack stack;
  private final String address;
  private final int port;
  private final long serial = SERIAL.incrementAndGet();

  SipPort(InetSocketAddress bind, SipListener listener)
      throws SipException, InvalidArgumentException, TooManyListenersException {
    SipFactory factory = SipFactory.getInstance();
    factory.setPathName("gov.nist");
    address = bind.getHostString();
    Properties properties = new Properties();
    properties.setProperty("javax.sip.STACK_NAME", "sim-" + serial);
    properties.setProperty("gov.nist.javax.sip.SERVER_LOGGER", SilentLogger.class.getName());
    properties.setProperty("gov.nist.javax.sip.TRACE_LEVEL", "0");
    properties.setProperty("gov.nist.javax.sip.REENTRANT_LISTENER", "true");
    // With two, an answer overtakes the ringing before it, and a CANCEL its INVITE.
    properties.setProperty("gov.nist.javax.sip.THREAD_POOL_SIZE", "1");
    stack = factory.createSipStack(properties);
    ListeningPoint point = stack.createListeningPoint(address, bind.getPort(), "udp");
    port = point.getPort();
    provider = stack.createSipProvider(point);
    provider.addSipListener(listener);
    addresses = factory.createAddressFactory();
    headers = factory.createHeaderFactory();
    messages = factory.createMessageFactory();
  }

  int port() {
    return port;
  }

  String address() {
    return address;
  }

  /** An INVITE from one number to another, sent to a peer. */
  Request invite(String from, String to, InetSocketAddress peer, @Nullable String sdp)
      throws java.text.ParseException, InvalidArgumentException {
    SipURI target = uri(to, peer.getAddress().getHostAddress(), peer.getPort());
    target.setTransportParam("udp");
    String tag = "sim" + serial + "-" + SERIAL.incrementAndGet();
    Request request =
        messages.createRequest(
            target,
            Request.INVITE,
            provider.getNewCallId(),
            headers.createCSeqHeader(1L, Request.INVITE),
            headers.createFromHeader(addresses.createAddress(uri(from, address, port)), tag),
            headers.createToHeader(addresses.createAddress(target), null),
            List.of(headers.createViaHeader(address, port, "udp", null)),
            headers.createMaxForwardsHeader(70));
    request.addHeader(contact(USER));
    if (sdp != null) {
      request.setContent(sdp, sdpType());
    }
    return request;
  }

  /** Where a user of this port is reached. */
  javax.sip.header.ContactHeader contact(String user) throws java.text.ParseException {
    return headers.createContactHeader(addresses.createAddress(uri(user, address, port)));
  }

  void setSdp(Message message, String sdp) throws java.text.ParseException {
    message.setContent(sdp, sdpType());
  }

  private ContentTypeHeader sdpType() throws java.text.ParseException {
    return headers.createContentTypeHeader("application", "sdp");
  }

  private SipURI uri(String user, String host, int onPort) throws java.text.ParseException {
    SipURI uri = addresses.createSipURI(user, host);
    uri.setPort(onPort);
    return uri;
  }

  @Override
  public void close() {
    stack.stop();
  }
}
