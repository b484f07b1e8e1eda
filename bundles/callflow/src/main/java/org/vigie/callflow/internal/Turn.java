package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.PlaybackStarted;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.voice.Prompt;
import org.vigie.callflow.api.CallWorld;
import org.vigie.callflow.api.Decision;
import org.vigie.escalation.api.Surroundings;

/**
 * One decision in the making. What is noted changes the call at once, by the same fold as a replay;
 * nothing else changes it.
 */
final class Turn {
  private static final Duration TOLD_LIMIT = Duration.ofSeconds(20);

  /** What has no end; this is only what the journal says of it. */
  static final Duration WITHOUT_END = Duration.ofDays(1);

  private final CallWorld world;
  private final List<CallEvent> events = new ArrayList<>();
  private final List<CallEffect> effects = new ArrayList<>();
  private Call call;

  Turn(Call call, CallWorld world) {
    this.call = call;
    this.world = world;
  }

  static Turn of(CallId id, CallEvent event, Origin origin, CallWorld world) {
    Turn turn = new Turn(Call.of(id, origin), world);
    turn.events.add(event);
    return turn;
  }

  void note(CallEvent event) {
    call = call.on(event);
    events.add(event);
  }

  void act(CallEffect effect) {
    effects.add(effect);
  }

  /**
   * Plays to a leg, in place of what plays there, for a time that is no concern of a healthy media
   * plane.
   */
  void play(int leg, Purpose purpose, List<Prompt> prompts, Duration limit) {
    start(
        leg, purpose, prompts, limit, purpose == Purpose.SEARCHING || purpose == Purpose.PROGRESS);
  }

  /** Plays to a leg again and again, until something else is done with it. */
  void loop(int leg, Purpose purpose, List<Prompt> prompts) {
    start(leg, purpose, prompts, WITHOUT_END, true);
  }

  private void start(int leg, Purpose purpose, List<Prompt> prompts, Duration limit, boolean loop) {
    int playback = call.ledger().playbacks() + 1;
    note(new PlaybackStarted(now(), leg, playback, loop, purpose, now().plus(limit)));
    act(new CallEffect.Play(leg(leg), playback, prompts, loop));
  }

  /** Tells somebody the last that they hear: after it, or by its limit, their leg is hung up. */
  void tell(int leg, Purpose purpose, List<Prompt> prompts) {
    play(leg, purpose, prompts, TOLD_LIMIT);
  }

  Call call() {
    return call;
  }

  Instant now() {
    return world.now();
  }

  SetupIndex setup() {
    return world.setup();
  }

  CallWorld world() {
    return world;
  }

  /** Who handled a caller of this line, if that was not before an instant. */
  Optional<String> handler(PhoneNumber caller, Instant since) {
    return world.circumstances().handler(call.ledger().origin().line(), caller, since);
  }

  Surroundings surroundings() {
    return new Surroundings(world.now(), world.setup(), world.oncall(), world.circumstances());
  }

  LegId leg(int number) {
    return new LegId(call.id(), number);
  }

  /** The line called, as it stands now; empty where it was taken away meanwhile. */
  Optional<Line> line() {
    return world.setup().line(call.ledger().origin().line());
  }

  Decision decision() {
    return new Decision(call, events, effects);
  }
}
