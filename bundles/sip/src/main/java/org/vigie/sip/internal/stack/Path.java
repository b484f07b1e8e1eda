package org.vigie.sip.internal.stack;

import gov.nist.javax.sip.stack.HopImpl;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import javax.sip.address.Hop;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ViaHeader;

/**
 * How messages of one dialog travel.
 *
 * @param transport {@code udp}, {@code tcp} or {@code tls}
 * @param localHost what we call ourselves towards the peer
 * @param localPort where we listen
 * @param peer where the peer was last seen, or is configured
 */
public record Path(String transport, String localHost, int localPort, InetSocketAddress peer) {
  /** RFC 3261, 18.1.1; with rport (RFC 3581). */
  public ViaHeader via(String branch) {
    return Sip.make(
        () -> {
          ViaHeader via = Sip.HEADERS.createViaHeader(localHost, localPort, transport, branch);
          via.setRPort();
          return via;
        });
  }

  /** Where the peer is to send what comes later in the dialog. */
  public ContactHeader contact(String user) {
    return Sip.make(
        () -> {
          SipURI uri = Sip.ADDRESSES.createSipURI(user.isEmpty() ? null : user, localHost);
          uri.setPort(localPort);
          if (!transport.equals("udp")) {
            uri.setTransportParam(transport);
          }
          return Sip.HEADERS.createContactHeader(Sip.ADDRESSES.createAddress(uri));
        });
  }

  /** The peer itself. */
  public Hop hop() {
    return new HopImpl(Literals.host(peer.getAddress()), peer.getPort(), transport);
  }

  /**
   * Where a URI leads: its own address where it has one, else the peer, for a name would have to be
   * asked for.
   */
  public Hop hop(URI uri) {
    if (uri instanceof SipURI sip) {
      Optional<InetAddress> address = Literals.address(sip.getHost());
      if (address.isPresent()) {
        String by = Transports.known(sip.getTransportParam()).orElse(transport);
        int port = sip.getPort() > 0 ? sip.getPort() : Transports.port(by);
        return new HopImpl(Literals.host(address.get()), port, by);
      }
    }
    return hop();
  }
}
