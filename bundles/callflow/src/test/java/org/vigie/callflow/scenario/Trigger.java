package org.vigie.callflow.scenario;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.DeadlineReached;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegDialled;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.LegMeasured;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.CallCommand.LegTryFailed;
import org.vigie.api.call.CallCommand.Nudged;
import org.vigie.api.call.CallCommand.PlaybackFinished;
import org.vigie.api.call.CallCommand.RecordingClosed;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallCommand.ToneHeard;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.LegId;
import org.vigie.api.call.LegQuality;
import org.vigie.api.call.Try;
import org.vigie.api.call.VoiceFile;

/** Every command there is, as it may come to a call; those of a person are of leg 1, Bruno's. */
public enum Trigger {
  OFFERED("offered"),
  ALERT("alert"),
  PLACED("call back"),
  TEST("line test"),
  DIALLED("dialled"),
  TRY_FAILED("trunk failed"),
  RINGS("rings"),
  ANSWERED("answered"),
  FAILED("failed"),
  PERSON_ENDED("person hung up"),
  KEY_1("key 1"),
  KEY_2("key 2"),
  KEY_5("key 5"),
  PERSON_HEARD("person heard all"),
  CALLER_1("caller's key 1"),
  CALLER_5("caller's key 5"),
  CALLER_HASH("caller's key #"),
  CALLER_HEARD("caller heard all"),
  CALLER_ENDED("caller hung up"),
  TONE("tone"),
  WRITTEN("written"),
  NUDGED("nudged"),
  MEASURED("measured"),
  DEADLINE("deadline"),
  RESTARTED("restarted");

  private static final LegId CALLER = LegId.caller(Story.ID);
  private static final LegId PERSON = new LegId(Story.ID, 1);

  private final String word;

  Trigger(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Gives the command to a story; a deadline comes when the call wants it. */
  public void pull(Story story) {
    if (this == DEADLINE) {
      Instant due = story.state().nextDeadline().orElse(story.now());
      story.at(due.isBefore(story.now()) ? story.now() : due);
    }
    story.give(command(story));
  }

  private CallCommand command(Story story) {
    Instant now = story.now();
    return switch (this) {
      case OFFERED ->
          new IncomingCall(
              Story.ID, now, Story.invitation(Optional.of(Story.CALLER), false, true, House.LINE));
      case ALERT -> Story.tellAlert(Story.ID, now);
      case PLACED -> Story.placeCall(now, Optional.empty(), Optional.of("bruno"), Optional.empty());
      case TEST -> Story.testLine(now, Optional.empty(), "");
      case DIALLED -> new LegDialled(PERSON, now, "alpha");
      case TRY_FAILED -> new LegTryFailed(PERSON, now, new Try("alpha", "503"));
      case RINGS -> new LegRinging(PERSON, now);
      case ANSWERED -> new LegAnswered(PERSON, now, "alpha", "dialog");
      case FAILED -> new LegFailed(PERSON, now, AttemptResult.BUSY, "486 Busy Here");
      case PERSON_ENDED -> new LegEnded(PERSON, now, "BYE");
      case KEY_1 -> new KeyPressed(PERSON, now, '1');
      case KEY_2 -> new KeyPressed(PERSON, now, '2');
      case KEY_5 -> new KeyPressed(PERSON, now, '5');
      case CALLER_1 -> new KeyPressed(CALLER, now, '1');
      case CALLER_HASH -> new KeyPressed(CALLER, now, '#');
      case CALLER_5 -> new KeyPressed(CALLER, now, '5');
      case PERSON_HEARD -> new PlaybackFinished(PERSON, now, lastPlayback(story, PERSON));
      case CALLER_HEARD -> new PlaybackFinished(CALLER, now, lastPlayback(story, CALLER));
      case TONE -> tone(story, now);
      case WRITTEN ->
          new RecordingClosed(CALLER, now, VoiceFile.MESSAGE, false, Optional.of("full"));
      case NUDGED -> new Nudged(Story.ID, now);
      case CALLER_ENDED -> new LegEnded(CALLER, now, "BYE");
      case MEASURED -> new LegMeasured(PERSON, now, new LegQuality(1, 1, 0, 0, 0, 4, 0));
      case DEADLINE -> new DeadlineReached(Story.ID, now);
      case RESTARTED -> new Restarted(Story.ID, now);
    };
  }

  /** That which is listened for. */
  private static ToneHeard tone(Story story, Instant now) {
    return Station.of(story.state()) == Station.TESTING
        ? new ToneHeard(PERSON, now, 1800)
        : new ToneHeard(CALLER, now, 1400);
  }

  private static int lastPlayback(Story story, LegId leg) {
    return story
        .effects(CallEffect.Play.class)
        .filter(play -> play.leg().equals(leg))
        .mapToInt(CallEffect.Play::playback)
        .reduce(0, (first, second) -> second);
  }
}
