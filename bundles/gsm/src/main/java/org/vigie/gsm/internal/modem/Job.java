package org.vigie.gsm.internal.modem;

import org.vigie.gsm.internal.at.AtException;

/** Something to be done with the modem, on its thread. */
interface Job {
  /** Calls: somebody has the telephone at their ear. */
  int VOICE = 0;

  /** What was sent to us, and what was submitted of it, as the modem waits for some of it. */
  int INCOMING = 1;

  /** Messages that leave; by purpose, after that. */
  int OUTGOING = 2;

  void run(Session session) throws AtException;

  /** The modem cannot be used now. Says whether it ends by that, and is not to be done later. */
  default boolean abandoned(String cause) {
    return false;
  }

  /** Says whether it has waited for too long; it then has ended by itself. */
  default boolean expired(long nanoTime) {
    return false;
  }
}
