package org.vigie.shell.internal;

import java.util.function.Function;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.VoiceFile;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;

/** Words for what a call has beside the search: queue, call-back, recording, colleagues, tests. */
final class ServiceNarrator {
  private final Narrator narrator;
  private final SetupIndex setup;

  ServiceNarrator(Narrator narrator, SetupIndex setup) {
    this.narrator = narrator;
    this.setup = setup;
  }

  void addWords() {
    queue();
    identity();
    calling();
    conversation();
    messages();
    tests();
  }

  private <E extends CallEvent> void on(Class<E> type, Function<E, String> telling) {
    narrator.on(type, telling);
  }

  private void queue() {
    on(CallEvent.QueueEntered.class, e -> "waits in the queue of " + team(e.team()));
    on(
        CallEvent.TrunksAwaited.class,
        e -> "no trunk could carry a call to anybody: nobody is rung before " + e.until());
    on(CallEvent.QueuePlaceTold.class, e -> "the caller is told their place: " + e.place());
    on(CallEvent.QueueLeft.class, e -> "leaves the queue of " + team(e.team()));
    on(
        CallEvent.CallBackBooked.class,
        e -> e.customer() + " will be called back for " + team(e.team()) + ", by call " + e.by());
  }

  private void identity() {
    on(CallEvent.CallerBlocked.class, e -> "the caller's number is blocked");
    on(CallEvent.LanguageChosen.class, e -> "the caller is spoken to in " + e.language().code());
    on(
        CallEvent.PersonKnown.class,
        e -> "the caller is " + person(e.person()) + (e.byPin() ? ", by their PIN" : ""));
    on(CallEvent.PinRefused.class, e -> "nobody has that PIN");
    on(
        CallEvent.CallerLockedOut.class,
        e -> "too many wrong PINs: none is taken from that number for a quarter of an hour");
  }

  private void calling() {
    on(CallEvent.CallBackStarted.class, this::callBack);
    on(CallEvent.NumberRefused.class, e -> "may not dial " + e.digits() + ": " + e.why());
    on(CallEvent.CustomerDialled.class, e -> "dials " + e.customer());
  }

  private String callBack(CallEvent.CallBackStarted e) {
    String who = e.person().map(this::person).or(() -> e.team().map(this::team)).orElse("somebody");
    return "%s is to call %s back as %s%s, asked for by %s"
        .formatted(
            who,
            e.customer(),
            e.called(),
            e.of().map(call -> ", who asked for it in call " + call).orElse(""),
            asker(e));
  }

  private String asker(CallEvent.CallBackStarted e) {
    return PhoneNumber.isE164(e.by()) ? "the customer" : person(e.by());
  }

  private void conversation() {
    on(CallEvent.RecordingStarted.class, e -> "the conversation is recorded");
    on(CallEvent.RecordingPaused.class, e -> "the recording pauses");
    on(CallEvent.RecordingObjected.class, e -> "the caller objects to a recording: none is kept");
    on(
        CallEvent.RecordingClosed.class,
        e -> e.kept() ? file(e.file()) + " is kept" : "there was nothing to keep");
    on(
        CallEvent.RecordingFailed.class,
        e ->
            file(e.file())
                + " has failed: "
                + e.cause()
                + (e.kept() ? "; what came before is kept" : "; nothing is kept"));
    on(CallEvent.CommandKeyPressed.class, e -> leg(e.leg()) + " presses the key of commands");
    on(
        CallEvent.HelpSought.class,
        e ->
            leg(e.leg())
                + (e.help() == CallEvent.Help.EXPERT
                    ? " wants a colleague to join"
                    : " wants to hand the call over"));
    on(
        CallEvent.HelpCame.class,
        e ->
            leg(e.leg())
                + (e.help() == CallEvent.Help.EXPERT ? " joins them" : " takes the call over"));
    on(CallEvent.HelpFailed.class, e -> "no colleague comes");
  }

  private static String file(VoiceFile file) {
    return file == VoiceFile.MESSAGE ? "the message" : "the recording";
  }

  private void messages() {
    on(CallEvent.MessagePlayed.class, e -> "the message of call " + e.of() + " is played");
    on(
        CallEvent.MessageDone.class,
        e -> person(e.person()) + " has dealt with the message of call " + e.of());
  }

  private void tests() {
    on(
        CallEvent.LineTestStarted.class,
        e ->
            "the appliance tests the line "
                + e.line()
                + " ("
                + e.called()
                + ")"
                + e.trunk().map(trunk -> " by trunk " + trunk).orElse("")
                + (e.keys().isEmpty() ? "" : ", keys " + e.keys())
                + ", asked for by "
                + person(e.by()));
    on(CallEvent.TestCalled.class, e -> "the caller is a test of the line, call " + e.by());
    on(CallEvent.TestReached.class, e -> "the test has come through: a telephone would ring now");
    on(CallEvent.ToneDetected.class, e -> "a tone of " + e.hertz() + " Hz is heard");
    on(
        CallEvent.LineTestJudged.class,
        e ->
            "the test has "
                + (e.passed() ? "passed" : "failed")
                + (e.findings().isEmpty() ? "" : ": " + String.join("; ", e.findings())));
  }

  private String leg(int number) {
    return narrator.leg(number);
  }

  private String person(String id) {
    return narrator.person(id);
  }

  private String team(String id) {
    return setup.team(id).map(Team::name).orElse(id);
  }
}
