package org.vigie.callflow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallRecord.AttemptRecord;
import org.vigie.api.call.LegId;
import org.vigie.api.call.LegQuality;
import org.vigie.api.call.Try;
import org.vigie.api.call.VoiceFile;
import org.vigie.api.setup.SetupIndex;
import org.vigie.callflow.api.CallMachine;
import org.vigie.callflow.api.CallState;
import org.vigie.callflow.api.CallWorld;
import org.vigie.callflow.api.Decision;
import org.vigie.oncall.api.OnCallResolver;

/**
 * A call among peers that do anything; after each command, all that must always hold is checked.
 */
public final class Chaos {
  /** What can be pushed into a call. */
  public enum Kind {
    OFFER,
    ALERT,
    PLACE,
    TEST,
    EARLY,
    TONE,
    DIALLED,
    TRY_FAILED,
    RINGING,
    ANSWERED,
    FAILED,
    ENDED,
    MEASURED,
    KEY,
    FINISHED,
    WRITTEN,
    NUDGED,
    DEADLINE
  }

  /** One command of peers that follow no rule. */
  public record Push(Kind kind, int leg, char key, int playback, int seconds) {
    /** Whether somebody may accept by it. */
    public boolean accepts() {
      return kind == Kind.KEY || kind == Kind.ANSWERED;
    }
  }

  private static final int[] TONES = {1020, 1400, 1800};
  private static final AttemptResult[] RESULTS = AttemptResult.values();

  private final List<CallEvent> events = new ArrayList<>();
  private final Set<Integer> dialled = new HashSet<>();
  private final Set<Integer> ended = new HashSet<>();
  private final SetupIndex setup;
  private final OnCallResolver oncall;
  private final Around around;
  private boolean alert;
  private Instant now = Story.START;
  private CallState state = CallState.initial(Story.ID);

  private Chaos(House house, Around around) {
    this.around = around;
    setup = new SetupIndex(house.setup());
    oncall = new OnCallResolver(setup);
  }

  /** Somebody calls. */
  public static Chaos call(House house, Around around) {
    Chaos chaos = new Chaos(house, around);
    chaos.give(
        new IncomingCall(
            Story.ID,
            Story.START,
            Story.invitation(Optional.of(Story.CALLER), false, true, House.LINE)));
    return chaos;
  }

  /** The appliance itself calls: nothing is ever done to a caller. */
  public static Chaos alert(House house, Around around) {
    Chaos chaos = new Chaos(house, around);
    chaos.alert = true;
    chaos.give(Story.tellAlert(Story.ID, Story.START));
    return chaos;
  }

  /** A customer is called back: neither is anything done to a caller. */
  public static Chaos placed(House house, Around around, boolean team) {
    Chaos chaos = new Chaos(house, around);
    chaos.alert = true;
    Optional<String> of = Optional.of(House.TEAM).filter(t -> team);
    Optional<String> person = Optional.of("alice").filter(p -> !team);
    chaos.give(Story.placeCall(Story.START, of, person, Optional.empty()));
    return chaos;
  }

  /** We test a line: nor here. */
  public static Chaos tested(House house, Around around, String keys) {
    Chaos chaos = new Chaos(house, around);
    chaos.alert = true;
    chaos.give(Story.testLine(Story.START, Optional.empty(), keys));
    return chaos;
  }

  public void push(Push push) {
    now = now.plusSeconds(push.seconds());
    give(command(push));
  }

  private CallCommand command(Push push) {
    LegId leg = new LegId(Story.ID, push.leg());
    return switch (push.kind()) {
      case OFFER ->
          new IncomingCall(
              Story.ID, now, Story.invitation(Optional.empty(), true, true, House.LINE));
      case ALERT -> Story.tellAlert(Story.ID, now);
      case PLACE -> Story.placeCall(now, Optional.empty(), Optional.of("alice"), Optional.empty());
      case TEST -> Story.testLine(now, Optional.empty(), "12");
      case EARLY -> new LegRinging(leg, now, true);
      case TONE -> new ToneHeard(leg, now, TONES[push.playback() % TONES.length]);
      case DIALLED -> new LegDialled(leg, now, "alpha");
      case TRY_FAILED -> new LegTryFailed(leg, now, new Try("alpha", "503"));
      case RINGING -> new LegRinging(leg, now);
      case ANSWERED -> new LegAnswered(leg, now, "alpha", "dialog");
      case FAILED -> new LegFailed(leg, now, RESULTS[push.playback() % RESULTS.length], "486");
      case ENDED -> new LegEnded(leg, now, "BYE");
      case MEASURED -> new LegMeasured(leg, now, new LegQuality(push.leg(), 1, 0, 0, 0, 4, 0));
      case KEY -> new KeyPressed(leg, now, push.key());
      case FINISHED -> new PlaybackFinished(leg, now, push.playback());
      case WRITTEN -> written(leg, push.playback());
      case NUDGED -> new Nudged(Story.ID, now);
      case DEADLINE -> new DeadlineReached(Story.ID, now);
    };
  }

  /** What a disk may tell of either file, well or ill, kept or not. */
  private CallCommand written(LegId leg, int kind) {
    VoiceFile file = VoiceFile.values()[kind % 2];
    Optional<String> fault = Optional.of("no room").filter(f -> kind % 3 == 0);
    return new RecordingClosed(leg, now, file, kind % 4 == 0, fault);
  }

  private void give(CallCommand command) {
    Set<Integer> closed = closedLegs();
    boolean over = state.ended();
    Decision decision = CallMachine.step(state, command, new CallWorld(now, setup, oncall, around));
    events.addAll(decision.events());
    state = decision.state();
    decision.effects().forEach(effect -> follow(effect, closed));
    if (over) {
      assertThat(decision.events()).isEmpty();
      assertThat(decision.effects()).isEmpty();
    }
    assertInvariants();
  }

  private void follow(CallEffect effect, Set<Integer> closed) {
    assertThat(alert && effect.leg().isCaller()).as("a caller who is not there").isFalse();
    assertThat(closed).as("legs closed before " + effect).doesNotContain(effect.leg().number());
    if (effect instanceof CallEffect.Dial) {
      assertThat(dialled.add(effect.leg().number())).as("dialled once").isTrue();
    } else if (effect instanceof CallEffect.HangUp || effect instanceof CallEffect.Release) {
      ended.add(effect.leg().number());
    }
  }

  private void assertInvariants() {
    assertThat(CallMachine.replay(Story.ID, events)).isEqualTo(state);
    if (!state.ended()) {
      assertThat(state.nextDeadline().isPresent() || !openLegs().isEmpty())
          .as("something will happen")
          .isTrue();
    }
    assertThat(acceptances()).isLessThanOrEqualTo(1);
  }

  private Set<Integer> closedLegs() {
    return events.stream()
        .filter(CallEvent.LegClosed.class::isInstance)
        .map(e -> ((CallEvent.LegClosed) e).leg())
        .collect(Collectors.toSet());
  }

  private Set<Integer> openLegs() {
    Set<Integer> open = new HashSet<>(dialled);
    if (!alert) {
      open.add(0);
    }
    open.removeAll(closedLegs());
    return open;
  }

  /**
   * How many had the call at once, at most. An answer that brought no voice was none, and a person
   * who calls customers back has one after another.
   */
  public int acceptances() {
    List<Integer> having = new ArrayList<>();
    int most = 0;
    for (CallEvent event : events) {
      if (event instanceof CallEvent.CallAccepted accepted) {
        having.add(accepted.leg());
        most = Math.max(most, having.size());
      } else if (event instanceof CallEvent.AttemptVoiceless voiceless) {
        having.remove(Integer.valueOf(voiceless.leg()));
      } else if (event instanceof CallEvent.CustomerDialled) {
        having.clear();
      }
    }
    return most;
  }

  public void endCaller() {
    give(new LegEnded(LegId.caller(Story.ID), now, "BYE"));
  }

  /** The caller, if there is one, leaves, and every other leg ends. */
  public void endAllLegs() {
    endCaller();
    openLegs().forEach(leg -> give(new LegEnded(new LegId(Story.ID, leg), now, "BYE")));
    // Of both files: media tells it of those that were begun.
    give(written(LegId.caller(Story.ID), 1));
    give(written(LegId.caller(Story.ID), 2));
  }

  public void restart() {
    give(new Restarted(Story.ID, now));
  }

  /** Time passes until the call wants nothing more; each deadline must bring it on. */
  public void runDeadlines() {
    for (int i = 0; i < 2000 && state.nextDeadline().isPresent(); i++) {
      Instant due = state.nextDeadline().get();
      now = due.isBefore(now) ? now : due;
      give(new DeadlineReached(Story.ID, now));
      assertThat(state.nextDeadline()).isNotEqualTo(Optional.of(due));
    }
    assertThat(state.nextDeadline()).isEmpty();
  }

  /** The call is over, each leg was ended, and each attempt has its result. */
  public void assertOver() {
    assertThat(state.ended()).isTrue();
    assertThat(state.nextDeadline()).isEmpty();
    assertThat(state.persons()).isEmpty();
    assertThat(state.record().verdict()).isPresent();
    assertThat(state.record().attempts()).allMatch(Chaos::isComplete);
    Set<Integer> gone = new HashSet<>(closedLegs());
    gone.addAll(ended);
    assertThat(gone).containsAll(dialled);
  }

  private static boolean isComplete(AttemptRecord attempt) {
    return attempt.result().isPresent() && attempt.endedAt().isPresent();
  }
}
