package org.vigie.api.voice;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.vigie.api.call.LegId;

/**
 * The voices: one RTP endpoint for each leg. Thread-safe; no call waits for a packet, and none
 * blocks but {@link #open}, where the last free ports are just coming back. Keys, ends of playbacks
 * and recordings, and measured quality are reported through the {@link
 * org.vigie.api.runtime.CommandDoor}. Calls for a leg that is not open do nothing.
 */
public interface MediaPlane {
  /**
   * Opens the endpoint of a leg on an even port and the next (RTP and RTCP); opening it again gives
   * the same. Where no port is free and some are just coming back from legs that were closed, it
   * waits for those: microseconds as a rule, 2 s where a loop of media hangs.
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
   * leg is closed; {@link Voicemails} has it then. What became of it is told by {@link
   * org.vigie.api.call.CallCommand.RecordingClosed}, also where the leg is not open.
   */
  void startVoicemail(LegId leg);

  void stopVoicemail(LegId leg);

  /**
   * Completes with true when the first packet of voice comes from the negotiated address (on a loop
   * of media: what depends on it must not block), with false when the leg is closed before. Asked
   * again, it speaks of what came since the negotiation that was last before the question.
   */
  CompletionStage<Boolean> voice(LegId leg);

  /** Connects all voices of legs of one call, in place of what plays on any; two are a bridge. */
  void confer(List<LegId> legs);

  /**
   * Records what comes from a leg, and what it hears of those whom it is connected to, as the
   * recording of its call, until it is stopped or the leg is closed; {@link Recordings} has it
   * then. A disk that is full ends the recording, not the conversation. What became of it is told
   * by {@link org.vigie.api.call.CallCommand.RecordingClosed}, also where the leg is not open.
   *
   * @param twoChannels the leg left, the others right; else mixed
   */
  void startRecording(LegId leg, boolean twoChannels);

  void pauseRecording(LegId leg);

  void resumeRecording(LegId leg);

  /**
   * @param discard nothing of it is kept
   */
  void stopRecording(LegId leg, boolean discard);

  /** Presses keys: RFC 4733 events where the peer takes them, else tones (ITU-T Q.23). */
  void sendKeys(LegId leg, String keys);

  /** Reports {@code ToneHeard} once, when a tone of this frequency (300 to 3400 Hz) has come. */
  void listenForTone(LegId leg, int hertz);

  /** Where endpoints listen; the wildcard address where on all. */
  InetAddress address();

  /** A key that came by signalling (SIP INFO); the same press seen in RTP counts once. */
  void signalledKey(LegId leg, char key);

  /** Closes the endpoint, reports its quality once, and gives its ports back. */
  void close(LegId leg);

  /** How many endpoints are open. */
  int openLegs();

  /** How many more can be opened. */
  int freeLegs();
}
