package org.vigie.sip.internal.leg;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand;
import org.vigie.api.runtime.CommandDoor;

/** Tells the core what happens on legs. Thread-safe. */
public final class Reports {
  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

  private final CommandDoor door;
  private final InstantSource clock;

  public Reports(CommandDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * Reports.
   *
   * @return false where the core is too far behind to be told
   */
  boolean submit(CallCommand command) {
    try {
      door.submit(command);
      return true;
    } catch (RejectedExecutionException e) {
      String what = command.getClass().getSimpleName();
      LOG.warn("call {}: {} could not be reported, the queue is full", command.call(), what);
      return false;
    }
  }
}
