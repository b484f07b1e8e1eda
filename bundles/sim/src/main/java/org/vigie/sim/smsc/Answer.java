package org.vigie.sim.smsc;

import com.cloudhopper.smpp.SmppConstants;
import java.time.Duration;

/**
 * What the SMSC makes of a submit_sm.
 *
 * @param status the command_status of its answer (SMPP 3.4, 5.1.3)
 * @param after how long it takes
 */
public record Answer(Kind kind, int status, Duration after) {
  /** Answers, says nothing, or ends the connection. */
  public enum Kind {
    STATUS,
    NEVER,
    CLOSE
  }

  public static final Answer TAKEN = status(SmppConstants.STATUS_OK);
  public static final Answer THROTTLED = status(SmppConstants.STATUS_THROTTLED);
  public static final Answer QUEUE_FULL = status(SmppConstants.STATUS_MSGQFUL);
  public static final Answer SYSTEM_ERROR = status(SmppConstants.STATUS_SYSERR);
  public static final Answer BAD_DESTINATION = status(SmppConstants.STATUS_INVDSTADR);
  public static final Answer NEVER = new Answer(Kind.NEVER, 0, Duration.ZERO);
  public static final Answer CLOSE = new Answer(Kind.CLOSE, 0, Duration.ZERO);

  /** An answer with a command_status. */
  public static Answer status(int status) {
    return new Answer(Kind.STATUS, status, Duration.ZERO);
  }

  /** The same, later. */
  public Answer after(Duration delay) {
    return new Answer(kind, status, delay);
  }

  boolean takes() {
    return kind == Kind.STATUS && status == SmppConstants.STATUS_OK;
  }
}
