package org.vigie.sim.smsc;

import java.util.Optional;

/**
 * One submit_sm as it came.
 *
 * @param session the system_id of the bind it came by
 * @param nanos when it came, by {@link System#nanoTime()}
 */
public record Submitted(
    String session,
    String from,
    String to,
    byte dataCoding,
    boolean receiptAsked,
    String text,
    Optional<Part> part,
    long nanos) {
  /** Which part of a long message, by UDH or by SAR parameters. */
  public record Part(int reference, int total, int number) {}
}
