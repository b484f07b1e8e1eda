package org.vigie.sip.internal.stack;

import javax.sip.ClientTransaction;
import javax.sip.message.Response;

/** Whoever sent a request, and is told what became of it. Called on the stack's threads. */
public interface ClientOwner {
  void response(ClientTransaction transaction, Response response);

  /** No final response came in time (RFC 3261, timers B and F), or the transport failed. */
  void timeout(ClientTransaction transaction);
}
