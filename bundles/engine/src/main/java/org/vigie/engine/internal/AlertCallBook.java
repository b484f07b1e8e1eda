package org.vigie.engine.internal;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallId;
import org.vigie.api.store.CallLog;
import org.vigie.api.store.StoreException;

/** Looks for calls in memory, then in the log. Thread-safe. */
final class AlertCallBook implements CallWhereabouts {
  private static final Logger LOG = LoggerFactory.getLogger(AlertCallBook.class);

  private final CallBook book;
  private final CallLog log;
  private volatile boolean ready;

  AlertCallBook(CallBook book, CallLog log) {
    this.book = book;
    this.log = log;
  }

  /** The journal was taken up: before that, a call that goes on would seem never to have begun. */
  void ready() {
    ready = true;
  }

  @Override
  public Optional<Whereabouts> of(CallId call) {
    if (!ready) {
      return Optional.empty();
    }
    // In this order: a call leaves memory once it is in the log.
    if (book.find(call).isPresent()) {
      return Optional.of(new Whereabouts.Running());
    }
    try {
      return Optional.of(
          log.find(call)
              .<Whereabouts>map(over -> new Whereabouts.Over(over.acceptedBy()))
              .orElseGet(Whereabouts.Unknown::new));
    } catch (StoreException e) {
      LOG.debug("Call {}: not known yet what became of it: {}", call, e.getMessage());
      return Optional.empty();
    }
  }
}
