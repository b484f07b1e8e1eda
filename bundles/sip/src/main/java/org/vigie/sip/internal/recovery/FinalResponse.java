package org.vigie.sip.internal.recovery;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.sip.internal.leg.Dialogs;
import org.vigie.sip.internal.leg.Strays;
import org.vigie.sip.internal.stack.SipEndpoint;
import org.vigie.sip.internal.stack.SipFailure;

/**
 * A final response whose transaction died with the process before this one: sent until its ACK
 * comes (RFC 3261, 17.2.1, timers G and H). Thread-safe.
 */
final class FinalResponse {
  private static final Logger LOG = LoggerFactory.getLogger(FinalResponse.class);
  private static final long T1 = 500;
  private static final long T2 = 4000;

  private final SipEndpoint sip;
  private final ScheduledExecutorService timer;
  private final Strays strays;
  private final Response response;
  private long interval = T1;
  private long elapsed;
  private boolean acknowledged;

  FinalResponse(SipEndpoint sip, ScheduledExecutorService timer, Strays strays, Response response) {
    this.sip = sip;
    this.timer = timer;
    this.strays = strays;
    this.response = response;
  }

  void send() {
    strays.await(Dialogs.callId(response), Dialogs.toTag(response), this::seen);
    again();
  }

  private synchronized void seen() {
    acknowledged = true;
  }

  private synchronized void again() {
    if (acknowledged || elapsed >= 64 * T1) {
      strays.forget(Dialogs.callId(response), Dialogs.toTag(response));
      return;
    }
    try {
      sip.replyOnce(response);
    } catch (SipFailure e) {
      LOG.debug("{}", e.getMessage());
    }
    elapsed += interval;
    timer.schedule(this::again, interval, TimeUnit.MILLISECONDS);
    interval = Math.min(2 * interval, T2);
  }
}
