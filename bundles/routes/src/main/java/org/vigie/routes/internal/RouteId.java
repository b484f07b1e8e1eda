package org.vigie.routes.internal;

import java.util.Map;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEffect;

/** The routes' ids, as Hawtio's diagrams and JMX show them. */
final class RouteId {
  static final String CALL_CHANGED = "call-changed";
  static final String CALL_ANSWERED = "call-answered";
  static final String CALL_RECORDED = "call-recorded";

  /** What comes in. */
  static final Map<Class<? extends CallCommand>, String> COMMANDS =
      Map.ofEntries(
          Map.entry(CallCommand.IncomingCall.class, "call-offered"),
          Map.entry(CallCommand.TellAlert.class, "call-tell-alert"),
          Map.entry(CallCommand.PlaceCall.class, "call-place"),
          Map.entry(CallCommand.TestLine.class, "call-test-line"),
          Map.entry(CallCommand.Nudged.class, "call-nudged"),
          Map.entry(CallCommand.LegDialled.class, "leg-dialled"),
          Map.entry(CallCommand.LegTryFailed.class, "leg-try-failed"),
          Map.entry(CallCommand.LegRinging.class, "leg-ringing"),
          Map.entry(CallCommand.LegAnswered.class, "leg-answered"),
          Map.entry(CallCommand.LegFailed.class, "leg-failed"),
          Map.entry(CallCommand.LegEnded.class, "leg-ended"),
          Map.entry(CallCommand.LegMeasured.class, "leg-measured"),
          Map.entry(CallCommand.KeyPressed.class, "key-pressed"),
          Map.entry(CallCommand.PlaybackFinished.class, "playback-finished"),
          Map.entry(CallCommand.ToneHeard.class, "tone-heard"),
          Map.entry(CallCommand.RecordingClosed.class, "recording-closed"),
          Map.entry(CallCommand.DeadlineReached.class, "deadline-reached"),
          Map.entry(CallCommand.Restarted.class, "call-restarted"));

  /** What leaves. */
  static final Map<Class<? extends CallEffect>, String> EFFECTS =
      Map.ofEntries(
          Map.entry(CallEffect.Trying.class, "leg-trying"),
          Map.entry(CallEffect.Ring.class, "leg-ring"),
          Map.entry(CallEffect.Answer.class, "leg-answer"),
          Map.entry(CallEffect.Reject.class, "leg-reject"),
          Map.entry(CallEffect.Dial.class, "leg-dial"),
          Map.entry(CallEffect.HangUp.class, "leg-hangup"),
          Map.entry(CallEffect.Play.class, "leg-play"),
          Map.entry(CallEffect.StopPlaying.class, "leg-stop-playing"),
          Map.entry(CallEffect.StartVoicemail.class, "leg-start-voicemail"),
          Map.entry(CallEffect.StopVoicemail.class, "leg-stop-voicemail"),
          Map.entry(CallEffect.Bridge.class, "leg-bridge"),
          Map.entry(CallEffect.Confer.class, "leg-confer"),
          Map.entry(CallEffect.StartRecording.class, "leg-start-recording"),
          Map.entry(CallEffect.PauseRecording.class, "leg-pause-recording"),
          Map.entry(CallEffect.ResumeRecording.class, "leg-resume-recording"),
          Map.entry(CallEffect.StopRecording.class, "leg-stop-recording"),
          Map.entry(CallEffect.SendKeys.class, "leg-send-keys"),
          Map.entry(CallEffect.ListenForTone.class, "leg-listen-for-tone"),
          Map.entry(CallEffect.Release.class, "leg-release"));

  private RouteId() {}

  /** The route by which all dials on one trunk leave. */
  static String trunk(String name) {
    return "trunk-" + name;
  }
}
