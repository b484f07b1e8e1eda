package org.vigie.sip.internal.stack;

import java.util.List;
import java.util.Optional;
import javax.sip.address.Address;
import javax.sip.address.URI;

/**
 * A dialog (RFC 3261, 12) as plain data: what must be known to send a request in it.
 *
 * @param local our own address, without tag
 * @param remote the peer's address, without tag
 * @param routes the route set in the order of use, each as URI in angle brackets
 * @param target the peer's Contact
 * @param cseq of the last request that we sent in it
 */
public record Dialog(
    Id id, Address local, Address remote, List<String> routes, URI target, long cseq, Path path) {
  public Dialog {
    routes = List.copyOf(routes);
  }

  /** RFC 3261, 12: what tells dialogs apart. */
  public record Id(String callId, String localTag, String remoteTag) {}

  public Dialog next() {
    return withCSeq(cseq + 1);
  }

  public Dialog withCSeq(long number) {
    return new Dialog(id, local, remote, routes, target, number, path);
  }

  /** Target refresh (RFC 3261, 12.2.1.2). */
  public Dialog withTarget(Optional<URI> refreshed) {
    return refreshed
        .map(uri -> new Dialog(id, local, remote, routes, uri, cseq, path))
        .orElse(this);
  }

  /** The first hop of a request in it. */
  URI firstHop() {
    return routes.isEmpty() ? target : Sip.address(routes.get(0)).getURI();
  }
}
