package org.vigie.api.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one route made of a message. Failures of the same kind one after another on one route are
 * one try, counted.
 *
 * @param at when the route's answer came, the latest where counted
 * @param cause the peer's code and its meaning; empty text where there is none
 * @param peerIds what the peer calls its parts, those that have arrived first; its receipts name
 *     them
 * @param delivered how many parts have arrived, by their receipts
 * @param times how often, at least 1
 * @param receiptBy when the next route is tried if no receipt has come; empty: never
 */
public record MessageTry(
    String route,
    Instant at,
    Result result,
    String cause,
    List<String> peerIds,
    int delivered,
    int times,
    Optional<Instant> receiptBy) {
  public MessageTry {
    peerIds = List.copyOf(peerIds);
  }

  /** One that was not taken, or is not told of again. */
  public static MessageTry of(String route, Instant at, Result result, String cause) {
    return new MessageTry(route, at, result, cause, List.of(), 0, 1, Optional.empty());
  }

  /** The result of a try. */
  public enum Result {
    /** Taken by the peer. */
    SENT("sent"),
    /** Taken, and delivered by the receipts of all its parts. */
    DELIVERED("delivered"),
    /** Taken, and no receipt came in time. */
    NO_RECEIPT("no-receipt"),
    /** Taken, and not delivered, by a receipt. */
    UNDELIVERED("undelivered"),
    /** Refused for good: not tried again on this route. */
    REFUSED("refused"),
    /** Failed for now. */
    FAILED("failed");

    private final String code;

    Result(String code) {
      this.code = code;
    }

    /** The word in JSON and on the shell. */
    public String code() {
      return code;
    }
  }
}
