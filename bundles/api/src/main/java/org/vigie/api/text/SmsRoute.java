package org.vigie.api.text;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.vigie.api.number.PhoneNumber;

/**
 * A route by which short messages leave: a session with an SMSC, a GSM modem. Registered as an OSGi
 * service, one for each configuration file. Thread-safe; no call blocks. What it receives, its
 * receipts, and that it works again are told through the {@link org.vigie.api.runtime.TextDoor}.
 */
public interface SmsRoute {
  /** How it is now. */
  RouteStatus status();

  /**
   * Hands a message over. The stage always completes normally, within 60 s; where the route loses
   * its peer, with {@link SubmitOutcome.Unavailable}.
   */
  CompletionStage<SubmitOutcome> submit(Submission submission);

  /** What a route made of a message. */
  sealed interface SubmitOutcome {
    /**
     * The peer has taken all of it.
     *
     * @param from the number that the receiver sees, where known
     * @param peerIds one for each part; empty where the peer gives none
     */
    record Taken(Optional<PhoneNumber> from, List<String> peerIds) implements SubmitOutcome {
      public Taken {
        peerIds = List.copyOf(peerIds);
      }
    }

    /** Never on this route. The cause holds the peer's code. */
    record Refused(String cause) implements SubmitOutcome {}

    /** Not now. The cause holds the peer's code, or what was missing. */
    record Unavailable(String cause) implements SubmitOutcome {}
  }
}
