package org.vigie.sip.internal.stack;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.SIPServerTransaction;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLServerSocketFactory;
import javax.sip.ClientTransaction;
import javax.sip.ListeningPoint;
import javax.sip.PeerUnavailableException;
import javax.sip.RequestEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.vigie.sip.internal.tls.TlsNetwork;
import org.vigie.sip.internal.tls.TlsPeers;

/** Our sockets, and the transactions over them. Thread-safe. */
public final class SipEndpoint {
  private final SipConfig config;
  private final SipStackImpl stack;
  private final SipProvider provider;
  private final LocalAddresses addresses;
  private volatile boolean secure;

  private SipEndpoint(SipConfig config, SipStackImpl stack, SipProvider provider) {
    this.config = config;
    this.stack = stack;
    this.provider = provider;
    this.addresses = new LocalAddresses(config.address());
  }

  /**
   * Listens by UDP and TCP.
   *
   * @param peers whom connections by TLS may go to
   * @throws SipFailure where a port cannot be had
   */
  public static SipEndpoint open(SipConfig config, SipListener listener, TlsPeers peers) {
    SipStackImpl stack = newStack(config);
    network(stack).use(peers);
    try {
      ListeningPoint udp =
          stack.createListeningPoint(config.bindAddress(), config.port(), ListeningPoint.UDP);
      SipProvider provider = stack.createSipProvider(udp);
      provider.addListeningPoint(
          stack.createListeningPoint(config.bindAddress(), config.port(), ListeningPoint.TCP));
      provider.addSipListener(listener);
      return new SipEndpoint(config, stack, provider);
    } catch (SipException
        | javax.sip.InvalidArgumentException
        | java.util.TooManyListenersException e) {
      stack.stop();
      throw new SipFailure(e);
    }
  }

  private static SipStackImpl newStack(SipConfig config) {
    try {
      return new SipStackImpl(StackProperties.of("vigie-" + config.port()));
    } catch (PeerUnavailableException e) {
      throw new SipFailure(e);
    }
  }

  private static TlsNetwork network(SipStackImpl stack) {
    return (TlsNetwork) stack.getNetworkLayer();
  }

  /**
   * Listens by TLS, too, which is needed to connect by it.
   *
   * @throws SipFailure where the port cannot be had
   */
  void secure(SSLServerSocketFactory sockets) {
    network(stack).use(sockets);
    stack.setEnabledCipherSuites(sockets.getDefaultCipherSuites());
    try {
      ListeningPoint point =
          stack.createListeningPoint(config.bindAddress(), config.sipsPort(), ListeningPoint.TLS);
      provider.addListeningPoint(point);
      secure = true;
    } catch (SipException | javax.sip.InvalidArgumentException e) {
      throw new SipFailure(e);
    }
  }

  boolean isSecure() {
    return secure;
  }

  public void close() {
    stack.stop();
  }

  public SipConfig config() {
    return config;
  }

  public LocalAddresses addresses() {
    return addresses;
  }

  /** The way to a peer. */
  public Path path(String transport, InetSocketAddress peer) {
    InetAddress address = peer.getAddress();
    return new Path(transport, addresses.towards(address), config.port(transport), peer);
  }

  /** Sends a request and retransmits it as long as need be; its answers come to the listener. */
  public ClientTransaction start(Request request, Object owner) {
    try {
      ClientTransaction transaction = provider.getNewClientTransaction(request);
      transaction.setApplicationData(owner);
      transaction.sendRequest();
      return transaction;
    } catch (SipException | IllegalStateException | RejectedExecutionException e) {
      // The latter two where the stack has been stopped meanwhile.
      throw new SipFailure(e);
    }
  }

  /** Sends a request once, such as ACK. */
  public void send(Request request) {
    try {
      provider.sendRequest(request);
    } catch (SipException e) {
      throw new SipFailure(e);
    }
  }

  /** Answers a request: by its transaction where it has one or the transport needs one. */
  public void reply(RequestEvent event, Response response) {
    try {
      ServerTransaction transaction = event.getServerTransaction();
      if (transaction != null) {
        transaction.sendResponse(response);
      } else if (isReliable(event.getRequest()) || isInvite(event.getRequest())) {
        transaction(event).sendResponse(response);
      } else {
        // UDP and idempotent: a retransmission is answered again, and nothing is remembered.
        cameBy(event).sendResponse(response);
      }
    } catch (SipException
        | javax.sip.InvalidArgumentException
        | IllegalStateException
        | RejectedExecutionException e) {
      throw new SipFailure(e);
    }
  }

  /** Answers a request and remembers nothing of it. */
  public void replyOnce(Response response) {
    try {
      provider.sendResponse(response);
    } catch (SipException e) {
      throw new SipFailure(e);
    }
  }

  /** The server transaction of a new INVITE. */
  public ServerTransaction transaction(RequestEvent event) {
    Request request = event.getRequest();
    try {
      if (request.getHeader(MaxForwardsHeader.NAME) == null) {
        // RFC 2543 had none; JAIN-SIP would make no transaction.
        request.addHeader(Requests.MAX_FORWARDS);
      }
      if (((SIPRequest) request).getTransaction() instanceof SIPServerTransaction fresh) {
        // Else JAIN-SIP answers 100 by itself after 200 ms; but 100 takes the call over from the
        // carrier, and must not leave before the call is in the journal.
        fresh.setMapped(true);
      }
      return cameBy(event).getNewServerTransaction(request);
    } catch (SipException e) {
      throw new SipFailure(e);
    }
  }

  /** Not always ours: sockets that are being given up still bring requests. */
  private static SipProvider cameBy(RequestEvent event) {
    return (SipProvider) event.getSource();
  }

  private static boolean isReliable(Request request) {
    return !"UDP".equalsIgnoreCase(((SIPRequest) request).getTopmostVia().getTransport());
  }

  private static boolean isInvite(Request request) {
    return request.getMethod().equals(Request.INVITE);
  }
}
