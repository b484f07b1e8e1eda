package org.vigie.gsm.internal.dialect;

import java.util.OptionalInt;

/** What a modem says unasked of a call. */
public sealed interface CallSign {
  /** Somebody calls; said again every few seconds. */
  record Rings() implements CallSign {}

  /**
   * Who it is.
   *
   * @param number as the network gave it; empty where it gave none
   * @param withheld the caller does not want it known
   */
  record Caller(String number, boolean withheld) implements CallSign {}

  /** A second call comes in. */
  record Waits() implements CallSign {}

  /** The telephone that we dialled rings. */
  record Alerts() implements CallSign {}

  /** The call is answered, by whichever side. */
  record Connected() implements CallSign {}

  /**
   * The call is over.
   *
   * @param said the modem's words
   * @param cause 3GPP TS 24.008, 10.5.4.11; empty where it does not tell
   */
  record Ended(String said, OptionalInt cause) implements CallSign {}

  /** The other side has pressed a key: 0 to 9, *, #, A to D. */
  record Key(char key) implements CallSign {}
}
