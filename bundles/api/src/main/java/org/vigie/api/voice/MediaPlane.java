package org.vigie.api.voice;

import java.util.List;
import java.util.Optional;
import org.vigie.api.call.LegId;

/**
 * The voices: one RTP endpoint for each leg. Thread-safe; no call blocks, none waits for a packet.
 * Keys, ends of playbacks and measured quality are reported through the {@link
 * org.vigie.api.runtime.CommandDoor}. Calls for a leg that is not open do nothing.
 */
public interface MediaPlane {
  /**
   * Opens the endpoint of a leg on an even port and the next (RTP and RTCP); opening it again gives
   * the same.
   *
   * @return its RTP port, or empty where no pair of ports is free
   */
  Optional<Integer> open(LegId leg);

  /** Where the peer sends and receives, and in which form; again after each re-INVITE. */
  void negotiated(LegId leg, MediaSession session);

  /** Plays prompts in place of what plays. */
  void play(LegId leg, int playback, List<Prompt> prompts, boolean loop);

  void stopPlaying(LegId leg);

  /** Connects two voices, in place of what plays on either; until one of the legs is closed. */
  void bridge(LegId leg, LegId other);

  /**
   * Keeps what comes from a leg as the voicemail of its call, from now until it is stopped or the
   * leg is closed; {@link Voicemails} has it then.
   */
  void startVoicemail(LegId leg);

  void stopVoicemail(LegId leg);

  /** A key that came by signalling (SIP INFO); the same press seen in RTP counts once. */
  void signalledKey(LegId leg, char key);

  /** Closes the endpoint, reports its quality once, and gives its ports back. */
  void close(LegId leg);

  /** How many endpoints are open. */
  int openLegs();

  /** How many more can be opened. */
  int freeLegs();
}
