package org.vigie.sip.internal.leg;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.vigie.api.number.Numbering;
import org.vigie.sip.internal.stack.SipEndpoint;
import org.vigie.sip.internal.stack.SipFailure;

/**
 * What every leg needs.
 *
 * @param endpoint the sockets of the moment; empty while we do not listen
 * @param slow runs what may wait for a connection
 * @param soon runs what a thread of media brings, which must not wait for a leg's lock
 */
public record LegServices(
    Supplier<Optional<SipEndpoint>> endpoint,
    LegTable legs,
    Reports reports,
    Media media,
    Numbering numbering,
    Executor slow,
    Executor soon) {
  /**
   * The sockets.
   *
   * @throws SipFailure where we do not listen
   */
  SipEndpoint sip() {
    return endpoint
        .get()
        .orElseThrow(() -> new SipFailure(new IllegalStateException("SIP does not listen")));
  }
}
