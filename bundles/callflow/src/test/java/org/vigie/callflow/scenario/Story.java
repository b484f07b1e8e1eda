package org.vigie.callflow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.DeadlineReached;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.Nudged;
import org.vigie.api.call.CallCommand.PlaceCall;
import org.vigie.api.call.CallCommand.PlaybackFinished;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallCommand.TestLine;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Invitation;
import org.vigie.api.call.LegId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.voice.Prompt;
import org.vigie.callflow.api.CallMachine;
import org.vigie.callflow.api.CallState;
import org.vigie.callflow.api.CallWorld;
import org.vigie.callflow.api.Decision;
import org.vigie.oncall.api.OnCallResolver;

/**
 * One call, told from outside: what peers do goes in as commands, what they notice comes out as
 * effects. The clock leaps from one deadline to the next. After each step the state must be the
 * fold of all events.
 */
public final class Story {
  public static final CallId ID = new CallId("01JD0000000000000000000000");

  /** A Saturday, 20:00 in Paris. */
  public static final Instant START = Instant.parse("2026-11-21T19:00:00Z");

  public static final PhoneNumber CALLER = new PhoneNumber("+33612000000");

  /** Whom persons of ours call back. */
  public static final PhoneNumber CUSTOMER = new PhoneNumber("+33699999999");

  public static final AlertId ALERT = new AlertId(42);

  private final List<CallEvent> events = new ArrayList<>();
  private final List<CallEffect> effects = new ArrayList<>();
  private final Around around;
  private SetupIndex setup;
  private OnCallResolver oncall;
  private Instant now = START;
  private CallState state = CallState.initial(ID);
  private final Disk disk = new Disk();
  private boolean peersConfirm = true;

  private Story(House house, Around around) {
    this.around = around;
    setup = new SetupIndex(house.setup());
    oncall = new OnCallResolver(setup);
  }

  public static Story in(House house) {
    return in(house, new Around());
  }

  public static Story in(House house, Around around) {
    return new Story(house, around);
  }

  /** Changes the setup in mid-call. */
  public Story becomes(House house) {
    setup = new SetupIndex(house.setup());
    oncall = new OnCallResolver(setup);
    return this;
  }

  public Story at(Instant instant) {
    now = instant;
    return this;
  }

  public Story busy(String... persons) {
    around.inCall(persons);
    return this;
  }

  public Story free(String person) {
    around.free(person);
    return this;
  }

  /** What else goes on, before the call and during it. */
  public Story where(Consumer<Around> what) {
    what.accept(around);
    return this;
  }

  /** From now on nobody confirms that a leg has ended. */
  public Story silentPeers() {
    peersConfirm = false;
    return this;
  }

  /**
   * Nothing more can be written down.
   *
   * @param before what came before can be heard
   */
  public Story diskFails(String why, boolean before) {
    disk.fails(why, now, before).forEach(this::give);
    return this;
  }

  public Story callComesIn() {
    return callComesIn(invitation(Optional.of(CALLER), false, true, House.LINE));
  }

  public Story callComesIn(Invitation invitation) {
    return give(new IncomingCall(ID, now, invitation));
  }

  /** An alert of the team is told by voice: nobody has called. */
  public Story alertIsTold() {
    return give(tellAlert(ID, now));
  }

  public static TellAlert tellAlert(CallId call, Instant at) {
    return new TellAlert(
        call, at, ALERT, House.LINE_ID, House.LINE, House.TEAM, "Chaudière en panne.");
  }

  /** Somebody is to call a customer back. */
  public Story callIsPlaced(
      Optional<String> team, Optional<String> person, Optional<CallId> asked) {
    return give(placeCall(now, team, person, asked));
  }

  public static PlaceCall placeCall(
      Instant at, Optional<String> team, Optional<String> person, Optional<CallId> asked) {
    return new PlaceCall(
        ID, at, House.LINE_ID, House.LINE, team, person, CUSTOMER, asked, "superviseur");
  }

  public Story lineIsTested(Optional<String> trunk, String keys) {
    return give(testLine(now, trunk, keys));
  }

  public static TestLine testLine(Instant at, Optional<String> trunk, String keys) {
    return new TestLine(ID, at, House.LINE_ID, House.LINE, trunk, keys, "superviseur");
  }

  public static Invitation invitation(
      Optional<PhoneNumber> caller, boolean withheld, boolean admitted, PhoneNumber called) {
    return new Invitation(
        "alpha", List.of(called), caller, withheld, List.of(), admitted, "caller-dialog");
  }

  /** Somebody has become free, or the queue has moved. */
  public Story nudged() {
    return give(new Nudged(ID, now));
  }

  public Story callComesInFrom(PhoneNumber caller) {
    return callComesIn(invitation(Optional.of(caller), false, true, House.LINE));
  }

  /** Gives a command and, where peers confirm, what their confirmation of it brings. */
  public Story give(CallCommand command) {
    Decision decision = CallMachine.step(state, command, world());
    events.addAll(decision.events());
    effects.addAll(decision.effects());
    state = decision.state();
    if (!events.isEmpty()) {
      assertThat(CallMachine.replay(ID, events)).isEqualTo(state);
    }
    if (peersConfirm) {
      decision.effects().stream().flatMap(this::confirmation).toList().forEach(this::give);
      disk.after(decision, now).forEach(this::give);
    }
    return this;
  }

  /** What a decision at this moment looks at. */
  public CallWorld world() {
    return new CallWorld(now, setup, oncall, around);
  }

  private Stream<CallCommand> confirmation(CallEffect effect) {
    LegId leg = effect.leg();
    if (effect instanceof CallEffect.HangUp && !leg.isCaller() && !wasAnswered(leg)) {
      return Stream.of(new LegFailed(leg, now, AttemptResult.CANCELLED, "487 Request Terminated"));
    }
    return effect instanceof CallEffect.HangUp || effect instanceof CallEffect.Reject
        ? Stream.of(new LegEnded(leg, now, "confirmed"))
        : Stream.empty();
  }

  private boolean wasAnswered(LegId leg) {
    return events(CallEvent.AttemptAnswered.class).anyMatch(e -> e.leg() == leg.number());
  }

  /** Lets time pass, from deadline to deadline. */
  public Story passes(Duration time) {
    Instant until = now.plus(time);
    for (Optional<Instant> due = state.nextDeadline();
        due.isPresent() && !due.get().isAfter(until);
        due = state.nextDeadline()) {
      now = due.get().isBefore(now) ? now : due.get();
      give(new DeadlineReached(ID, now));
    }
    now = until;
    return this;
  }

  public Story seconds(long seconds) {
    return passes(Duration.ofSeconds(seconds));
  }

  /** What plays to a leg runs to its end. */
  public Story playedToTheEnd(int leg) {
    CallEffect.Play last = lastPlay(leg);
    return give(new PlaybackFinished(last.leg(), now, last.playback()));
  }

  public Story callerPresses(String keys) {
    keys.chars().forEach(key -> give(new KeyPressed(LegId.caller(ID), now, (char) key)));
    return this;
  }

  public Story callerHangsUp() {
    return give(new LegEnded(LegId.caller(ID), now, "caller"));
  }

  /** The telephone of a person by its place in their list, from 1. */
  public Phone phone(String person, int place) {
    return new Phone(this, setup.person(person).orElseThrow().phones().get(place - 1));
  }

  /** Somebody's first number. */
  public PhoneNumber phoneNumber(String person) {
    return setup.person(person).orElseThrow().phones().get(0);
  }

  public Phone phone(String person) {
    return phone(person, 1);
  }

  public Phone phone(PhoneNumber number) {
    return new Phone(this, number);
  }

  public CallRecord record() {
    return state.record();
  }

  public CallState state() {
    return state;
  }

  public Instant now() {
    return now;
  }

  public List<CallEvent> events() {
    return events;
  }

  public List<CallEffect> effects() {
    return effects;
  }

  public <E extends CallEvent> Stream<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }

  public <E extends CallEffect> Stream<E> effects(Class<E> type) {
    return effects.stream().filter(type::isInstance).map(type::cast);
  }

  /** Forgets what was done so far, so that only what follows is looked at. */
  public Story meanwhile() {
    effects.clear();
    return this;
  }

  /** What was last played to a leg. */
  public List<Prompt> hears(int leg) {
    return lastPlay(leg).prompts();
  }

  private CallEffect.Play lastPlay(int leg) {
    return effects(CallEffect.Play.class)
        .filter(play -> play.leg().number() == leg)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** Numbers in the order in which they were rung, by the last two digits. */
  public List<String> rung() {
    return record().attempts().stream()
        .map(a -> a.person().orElse("") + a.number().e164().substring(10))
        .toList();
  }

  /** Results in the order of the attempts. */
  public List<String> results() {
    return record().attempts().stream()
        .map(a -> a.result().map(AttemptResult::code).orElse("ringing"))
        .toList();
  }
}
