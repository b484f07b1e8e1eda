package org.vigie.api.voice;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.vigie.api.call.CallEffect;
import org.vigie.api.number.PhoneNumber;

/** A route by which numbers are dialled. Thread-safe; no call blocks. */
public interface VoiceTrunk {
  /** How it is now. */
  TrunkStatus status();

  /**
   * The one number that every call of the appliance itself shows by it, whatever the line; empty:
   * one of the line's.
   */
  default Optional<PhoneNumber> automatedCallerId() {
    return Optional.empty();
  }

  /**
   * Dials. The stage completes when the trunk has carried the call as far as it can fail by it (the
   * voice of who picked up has come, or the callee's side has refused) or has failed it; that the
   * telephone rings is told by {@code LegRinging} meanwhile.
   */
  CompletionStage<DialOutcome> dial(CallEffect.Dial dial);

  /** What one trunk made of a dial. */
  sealed interface DialOutcome {
    /** The call reached the callee's side; all else is reported as commands of the leg. */
    record Carried() implements DialOutcome {}

    /**
     * The trunk failed for its own fault (5xx, 408, no response in time, transport, an answer
     * without RTP): try the next.
     *
     * @param cause SIP status and reason, or what was missing
     */
    record TrunkFault(String cause) implements DialOutcome {}

    /** The leg was hung up before it was carried: try no further. */
    record Abandoned() implements DialOutcome {}
  }
}
