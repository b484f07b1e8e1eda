package org.vigie.routes.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.query.CallListener;

/** Those who only look on: told of each change, never able to hold up a call by failing. */
final class Onlookers {
  private static final Logger LOG = LoggerFactory.getLogger(Onlookers.class);

  private final List<CallListener> listeners = new CopyOnWriteArrayList<>();
  private final Set<CallId> accepted = ConcurrentHashMap.newKeySet();

  void add(CallListener listener) {
    listeners.add(listener);
  }

  void remove(CallListener listener) {
    listeners.remove(listener);
  }

  /** Says, once for each call, that it has been accepted. */
  boolean acceptedNow(CallRecord call) {
    return call.acceptedAt().isPresent()
        && (over(call) ? !accepted.remove(call.id()) : accepted.add(call.id()));
  }

  /** Says whether this is the last that is heard of a call. */
  static boolean over(CallRecord call) {
    return call.verdict().isPresent() && call.endedAt().isPresent();
  }

  void changed(Exchange exchange) {
    CallRecord call = Bodies.of(exchange, CallRecord.class);
    for (CallListener listener : listeners) {
      try {
        listener.changed(call);
      } catch (RuntimeException e) {
        // The boundary to foreign callbacks: one that fails must not silence the others.
        LOG.error("call {}: {} failed on its change", call.id(), listener.getClass(), e);
      }
    }
  }

  void answered(Exchange exchange) {
    CallRecord call = Bodies.of(exchange, CallRecord.class);
    LOG.debug("call {}: accepted by {}", call.id(), call.acceptedBy().orElse("somebody"));
  }

  void recorded(Exchange exchange) {
    CallRecord call = Bodies.of(exchange, CallRecord.class);
    LOG.info(
        "call {} on line {}: {}, attempts: {}",
        call.id(),
        call.line(),
        call.verdict().map(Verdict::code).orElse(""),
        call.attempts().size());
  }
}
