package org.vigie.sip.internal.stack;

import gov.nist.javax.sip.message.SIPRequest;
import java.util.List;
import java.util.ListIterator;
import javax.sip.SipException;
import javax.sip.SipStack;
import javax.sip.address.Hop;
import javax.sip.address.Router;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request where its builder said, so that JAIN-SIP never resolves a name on a thread that
 * carries calls. Made by reflection.
 */
public final class HopRouter implements Router {
  public HopRouter(SipStack stack, @Nullable String outboundProxy) {}

  @Override
  public Hop getNextHop(Request request) throws SipException {
    if (request instanceof SIPRequest sip && sip.getApplicationData() instanceof Hop hop) {
      return hop;
    }
    throw new SipException("a request without a hop");
  }

  @Override
  public ListIterator<Hop> getNextHops(Request request) {
    try {
      return List.of(getNextHop(request)).listIterator();
    } catch (SipException e) {
      return List.<Hop>of().listIterator();
    }
  }

  @Override
  public @Nullable Hop getOutboundProxy() {
    return null;
  }
}
