package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AttemptAnswered;
import org.vigie.api.call.CallEvent.AttemptDialled;
import org.vigie.api.call.CallEvent.AttemptEnded;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.AttemptVoiceless;
import org.vigie.api.call.CallEvent.CallAccepted;
import org.vigie.api.call.CallEvent.HelpCame;
import org.vigie.api.call.CallEvent.KeyAwaited;
import org.vigie.api.call.CallEvent.LegHungUp;
import org.vigie.api.call.CallEvent.PlaybackStarted;
import org.vigie.api.call.Candidate;
import org.vigie.api.call.Remnant;

/**
 * The open leg of an attempt.
 *
 * @param trunks those it was dialled on, the last first
 * @param dialog what the adapter noted for the case of a crash
 */
public record AttemptLeg(
    Candidate candidate, List<String> trunks, Optional<String> dialog, Stage stage) {
  public AttemptLeg {
    trunks = List.copyOf(trunks);
  }

  static AttemptLeg of(AttemptStarted e) {
    Stage stage = new Stage.Ringing(Duration.between(e.at(), e.deadline()), e.deadline());
    return new AttemptLeg(e.candidate(), List.of(), Optional.empty(), stage);
  }

  /** The leg after an event of its own. */
  AttemptLeg on(CallEvent event) {
    if (event instanceof AttemptDialled e) {
      return dialled(e);
    } else if (event instanceof AttemptAnswered e) {
      Stage now = stage instanceof Stage.HungUp ? stage : new Stage.PickedUp();
      return new AttemptLeg(candidate, trunks, Optional.of(e.dialog()), now);
    } else if (event instanceof AttemptVoiceless e) {
      return ringsAgain(e);
    } else if (event instanceof PlaybackStarted e) {
      return hears(e);
    } else if (event instanceof KeyAwaited e) {
      return at(new Stage.Choosing(e.until()));
    } else if (event instanceof CallAccepted
        || event instanceof HelpCame
        || event instanceof AttemptEnded) {
      return at(new Stage.Bridged());
    }
    return event instanceof LegHungUp ? at(new Stage.HungUp()) : this;
  }

  /** What is played to somebody who has accepted leaves them where they are. */
  private AttemptLeg hears(PlaybackStarted event) {
    return switch (event.purpose()) {
      case WHISPER -> at(new Stage.Listening(event.playback(), event.until()));
      case WAY_OUT, ALREADY_TAKEN -> at(new Stage.Told(event.playback(), event.until()));
      default -> this;
    };
  }

  /** Rings from the INVITE to its final response: the next trunk's INVITE has its own time. */
  private AttemptLeg dialled(AttemptDialled event) {
    List<String> more = new ArrayList<>();
    more.add(event.trunk());
    more.addAll(trunks);
    Stage now =
        stage instanceof Stage.Ringing r
            ? new Stage.Ringing(r.limit(), event.at().plus(r.limit()))
            : stage;
    return new AttemptLeg(candidate, more, dialog, now);
  }

  /** What picked up did not count. */
  private AttemptLeg ringsAgain(AttemptVoiceless event) {
    Duration limit = Duration.between(event.at(), event.deadline());
    Stage now = stage instanceof Stage.HungUp ? stage : new Stage.Ringing(limit, event.deadline());
    return new AttemptLeg(candidate, trunks, Optional.empty(), now);
  }

  private AttemptLeg at(Stage now) {
    return new AttemptLeg(candidate, trunks, dialog, now);
  }

  /** Whether its person is occupied by it. */
  boolean occupies() {
    return !(stage instanceof Stage.HungUp || stage instanceof Stage.Told);
  }

  /** Whether nobody has picked up: not yet, or not before it was hung up. */
  boolean isUnanswered() {
    return dialog.isEmpty();
  }

  /** Whether somebody, or something, listens at the other end, and has not decided yet. */
  boolean isListening() {
    return stage instanceof Stage.PickedUp
        || stage instanceof Stage.Listening
        || stage instanceof Stage.Choosing;
  }

  Remnant remnant() {
    return new Remnant(false, dialog.isPresent(), trunks, Optional.of(candidate.number()), dialog);
  }
}
