package org.vigie.callflow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegDialled;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.CallCommand.LegTryFailed;
import org.vigie.api.call.CallCommand.ToneHeard;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallRecord.AttemptRecord;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Try;
import org.vigie.api.number.PhoneNumber;

/** The telephone of somebody in a story. */
public final class Phone {
  private final Story story;
  private final PhoneNumber number;

  Phone(Story story, PhoneNumber number) {
    this.story = story;
    this.number = number;
  }

  public Phone isRung() {
    assertThat(attempt().flatMap(AttemptRecord::result)).isEmpty();
    assertThat(attempt()).as(number + " is rung").isPresent();
    return this;
  }

  public Phone isNotRung() {
    assertThat(attempt().filter(a -> a.result().isEmpty())).as(number + " is rung").isEmpty();
    return this;
  }

  /** The INVITE leaves on a trunk. */
  public Phone isDialledOn(String trunk) {
    story.give(new LegDialled(leg(), story.now(), trunk));
    return this;
  }

  public Phone trunkFails(String trunk, String cause) {
    story.give(new LegTryFailed(leg(), story.now(), new Try(trunk, cause)));
    return this;
  }

  public Phone rings() {
    story.give(new LegRinging(leg(), story.now()));
    return this;
  }

  /** Its network is heard before anybody picks up. */
  public Phone isHeardEarly() {
    story.give(new LegRinging(leg(), story.now(), true));
    return this;
  }

  public Phone hears(int hertz) {
    story.give(new ToneHeard(leg(), story.now(), hertz));
    return this;
  }

  public Phone answers() {
    story.give(new LegAnswered(leg(), story.now(), "alpha", "dialog-" + leg().number()));
    return this;
  }

  public Phone presses(char key) {
    return presses(leg(), key);
  }

  private Phone presses(LegId leg, char key) {
    story.give(new KeyPressed(leg, story.now(), key));
    return this;
  }

  /** One key after another. */
  public Phone dials(String keys) {
    LegId leg = leg();
    keys.chars().forEach(key -> presses(leg, (char) key));
    return this;
  }

  public Phone fails(AttemptResult result, String cause) {
    story.give(new LegFailed(leg(), story.now(), result, cause));
    return this;
  }

  public Phone hangsUp() {
    story.give(new LegEnded(leg(), story.now(), "person"));
    return this;
  }

  /** What plays to it has come to its end. */
  public Phone heardAll() {
    story.playedToTheEnd(leg().number());
    return this;
  }

  public Phone isHungUp() {
    assertThat(story.effects(CallEffect.HangUp.class)).anyMatch(e -> e.leg().equals(leg()));
    return this;
  }

  public Phone isNotHungUp() {
    assertThat(story.effects(CallEffect.HangUp.class)).noneMatch(e -> e.leg().equals(leg()));
    return this;
  }

  public Phone isBridged() {
    assertThat(story.effects(CallEffect.Bridge.class))
        .containsExactly(new CallEffect.Bridge(LegId.caller(Story.ID), leg()));
    return this;
  }

  public Phone hasResult(AttemptResult result) {
    assertThat(attempt().flatMap(AttemptRecord::result)).contains(result);
    return this;
  }

  /** Its last leg in this call. */
  public LegId leg() {
    return new LegId(Story.ID, attempt().orElseThrow().leg());
  }

  public Optional<AttemptRecord> attempt() {
    return story.record().attempts().stream()
        .filter(a -> a.number().equals(number))
        .reduce((first, second) -> second);
  }

  /** The story goes on. */
  public Story then() {
    return story;
  }
}
