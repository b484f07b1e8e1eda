package org.vigie.api.voice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Remnant;
import org.vigie.api.setup.Ringback;

/**
 * Something that carries legs: the SIP user agent, a GSM modem. Registered as an OSGi service;
 * thread- safe; no call blocks. What happens on a leg is reported through the {@link
 * org.vigie.api.runtime.CommandDoor}. Calls for a leg that is gone do nothing.
 */
public interface VoiceAdapter {
  /** Its trunks, in no order. */
  List<VoiceTrunk> trunks();

  /** Says whether a leg is one of its own. */
  boolean owns(LegId leg);

  /** 100 Trying. */
  void trying(LegId leg);

  /** 180, or 183 with the session description. */
  void ring(LegId leg, Ringback ringback);

  /** 200 with the session description. */
  void answer(LegId leg);

  /** A final response to an unanswered incoming leg. */
  void reject(LegId leg, int status, String reason, Optional<Duration> retryAfter);

  /**
   * CANCEL, BYE or a final response, as the leg's state asks for; cancels a dial that is waiting.
   */
  void hangUp(LegId leg, boolean elsewhere);

  /**
   * After a crash: ends at the peer what may be left of a leg; does nothing where it is not ours.
   */
  void release(LegId leg, Remnant remnant);
}
