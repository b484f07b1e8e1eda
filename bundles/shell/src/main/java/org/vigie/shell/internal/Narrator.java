package org.vigie.shell.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.Candidate;
import org.vigie.api.call.Invitation;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Team;

/**
 * Tells the events of one call's journal in plain words, in order; remembers who is on which leg.
 */
final class Narrator {
  private final SetupIndex setup;
  private final Map<Integer, String> legs = new HashMap<>();
  private final Map<Class<? extends CallEvent>, Function<CallEvent, String>> words =
      new LinkedHashMap<>();

  Narrator(SetupIndex setup) {
    this.setup = setup;
    legs.put(0, "the caller");
    entry();
    keys();
    voicemail();
    search();
    attempts();
    end();
    new ServiceNarrator(this, setup).addWords();
  }

  /** The kinds of events that have words. */
  Set<Class<? extends CallEvent>> known() {
    return Set.copyOf(words.keySet());
  }

  String tell(CallEvent event) {
    return Optional.ofNullable(words.get(event.getClass()))
        .map(telling -> telling.apply(event))
        .orElseGet(() -> event.getClass().getSimpleName());
  }

  <E extends CallEvent> void on(Class<E> type, Function<E, String> telling) {
    words.put(type, event -> telling.apply(type.cast(event)));
  }

  private void entry() {
    on(CallEvent.CallOffered.class, this::offered);
    on(
        CallEvent.AlertCallStarted.class,
        e ->
            "the appliance calls to tell of alert "
                + e.alert()
                + ", for "
                + setup.team(e.team()).map(Team::name).orElse(e.team()));
    on(CallEvent.CallRefused.class, e -> "turned away with " + e.status() + " " + e.reason());
    on(CallEvent.NodeEntered.class, e -> "comes to the node " + e.node());
    on(CallEvent.CallerAnswered.class, e -> "the appliance answers the caller");
    on(
        CallEvent.PlaybackStarted.class,
        e -> leg(e.leg()) + " is played something" + (e.loop() ? ", over and over" : ""));
    on(CallEvent.PlaybackEnded.class, e -> leg(e.leg()) + " has heard it to the end");
  }

  private void keys() {
    on(CallEvent.AnswerAwaited.class, e -> "the caller is to answer by keys");
    on(CallEvent.AnswerKey.class, e -> "the caller presses a key");
    on(CallEvent.AnswerRejected.class, e -> "the caller's keys mean nothing here");
    on(CallEvent.AnswerTaken.class, e -> "the caller's keys are taken");
    on(
        CallEvent.CustomerKnown.class,
        e -> "the caller is known: contract " + e.contract() + ", " + e.name());
  }

  private void voicemail() {
    on(CallEvent.VoicemailStarted.class, e -> "the caller may leave a message after the signal");
    on(
        CallEvent.VoicemailEnded.class,
        e -> "the caller's message is over, after " + e.length().toSeconds() + " s");
  }

  private String offered(CallEvent.CallOffered e) {
    String name = setup.line(e.line()).map(Line::name).orElse(e.line());
    return "a call from "
        + caller(e.invitation())
        + " for "
        + e.called()
        + " ("
        + name
        + ") comes in by trunk "
        + e.invitation().trunk();
  }

  private static String caller(Invitation invitation) {
    return invitation.withheld()
        ? "a withheld number"
        : invitation.caller().map(PhoneNumber::e164).orElse("an unknown number");
  }

  private void search() {
    on(
        CallEvent.SearchStarted.class,
        e ->
            "looks for somebody of "
                + setup.team(e.team()).map(Team::name).orElse(e.team())
                + ", by policy "
                + e.policy().id()
                + e.handler().map(id -> ", first of all " + person(id)).orElse(""));
    on(CallEvent.LevelStarted.class, this::level);
    on(
        CallEvent.CandidateSkipped.class,
        e -> "leaves out " + candidate(e.candidate()) + ": " + e.why());
    on(CallEvent.PauseStarted.class, e -> "pauses before the next round");
    on(CallEvent.SearchEnded.class, e -> ended(e.why()));
  }

  private String level(CallEvent.LevelStarted e) {
    String who = e.candidates().stream().map(this::candidate).collect(Collectors.joining(", "));
    return "level "
        + e.level()
        + ", round "
        + e.round()
        + (e.strategy() == Strategy.SIMULTANEOUS ? ", all at once" : ", one after another")
        + ", "
        + e.ring().toSeconds()
        + " s each, accepted "
        + (e.accept() == Accept.KEY ? "by key 1" : "by picking up")
        + ": "
        + (who.isEmpty() ? "nobody" : who);
  }

  private static String ended(CallEvent.SearchEnd why) {
    return switch (why) {
      case NOBODY_ACCEPTED -> "nobody has accepted";
      case NOBODY_PLANNED -> "nobody is planned: a gap";
      case CLOSED -> "it is a closed time";
      case WAITED_TOO_LONG -> "the caller has waited too long";
    };
  }

  private void attempts() {
    on(
        CallEvent.AttemptStarted.class,
        e -> {
          legs.put(e.leg(), name(e.candidate()));
          return "rings " + candidate(e.candidate());
        });
    on(CallEvent.AttemptDialled.class, e -> "dials " + leg(e.leg()) + " on trunk " + e.trunk());
    on(
        CallEvent.AttemptTryFailed.class,
        e -> "trunk " + e.failed().trunk() + " fails: " + e.failed().cause());
    on(CallEvent.AttemptRinging.class, e -> leg(e.leg()) + "'s telephone rings");
    on(
        CallEvent.AttemptAnswered.class,
        e -> leg(e.leg()) + "'s telephone is picked up, on trunk " + e.trunk());
    on(
        CallEvent.AttemptVoiceless.class,
        e ->
            leg(e.leg())
                + " has no voice by trunk "
                + e.failed().trunk()
                + cause(e.failed().cause()));
    on(CallEvent.KeyAwaited.class, e -> "waits for a key from " + leg(e.leg()));
    on(
        CallEvent.AttemptEnded.class,
        e -> leg(e.leg()) + ": " + e.result().code() + cause(e.cause()));
    on(CallEvent.CallAccepted.class, e -> leg(e.leg()) + " takes the call");
  }

  private void end() {
    on(CallEvent.LegHungUp.class, e -> leg(e.leg()) + " is hung up");
    on(
        CallEvent.CallClosing.class,
        e -> "the call ends: " + e.verdict().code() + cause(e.wayOut()));
    on(CallEvent.LegClosed.class, e -> leg(e.leg()) + "'s leg is down" + cause(e.cause()));
    on(
        CallEvent.LegQualityMeasured.class,
        e ->
            String.format(
                Locale.ROOT,
                "voice from %s: %d packets, %.1f %% lost, jitter %.1f ms, MOS %.1f",
                leg(e.quality().leg()),
                e.quality().received(),
                e.quality().lossPercent(),
                e.quality().jitterMillis(),
                e.quality().mos()));
    on(
        CallEvent.CallEnded.class,
        e -> "nothing is left of the call: " + e.verdict().code() + cause(e.wayOut()));
  }

  String leg(int number) {
    return legs.getOrDefault(number, "leg " + number);
  }

  private String name(Candidate candidate) {
    return candidate.person().map(this::person).orElse(candidate.number().e164());
  }

  String person(String id) {
    return setup.person(id).map(Person::name).orElse(id);
  }

  private String candidate(Candidate candidate) {
    String name = name(candidate);
    String number = candidate.number().e164();
    return name.equals(number) ? number : name + " (" + number + ")";
  }

  private static String cause(String cause) {
    return cause.isEmpty() ? "" : " (" + cause + ")";
  }
}
