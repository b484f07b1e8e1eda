package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Remnant;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Ringback;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC « Ringing people », 10: a call that a restart cut is told. */
class RestartTest {
  private static final LegId CALLER = LegId.caller(Story.ID);

  private static Story restarted(Story story) {
    return story.silentPeers().meanwhile().give(new Restarted(Story.ID, story.now()));
  }

  private static CallEffect.Release releaseOfCaller(boolean answered) {
    return new CallEffect.Release(
        CALLER,
        new Remnant(
            true, answered, List.of("alpha"), Optional.empty(), Optional.of("caller-dialog")));
  }

  private static CallEffect.Release release(
      int leg, String number, Optional<String> dialog, String... trunks) {
    Remnant remnant =
        new Remnant(
            false,
            dialog.isPresent(),
            List.of(trunks),
            Optional.of(new PhoneNumber(number)),
            dialog);
    return new CallEffect.Release(new LegId(Story.ID, leg), remnant);
  }

  @Test
  void everyLegLeftBehindIsReleasedWithWhatTheJournalKnows() {
    Story story = Story.in(Houses.together()).callComesIn();
    story.phone("alice").isDialledOn("alpha").trunkFails("alpha", "503").isDialledOn("beta");
    story.phone("bruno").isDialledOn("alpha").rings().answers();
    restarted(story);

    assertThat(story.effects())
        .containsExactlyInAnyOrder(
            releaseOfCaller(true),
            release(1, "+33612345601", Optional.empty(), "beta", "alpha"),
            release(2, "+33612345602", Optional.of("dialog-2"), "alpha"),
            release(3, "+33612345603", Optional.empty()));
  }

  @Test
  void beforeAnybodyAcceptedItIsCutAndOnTheMissedList() {
    CallRecord record = restarted(Story.in(Houses.brunoThenChloe()).callComesIn()).record();

    assertThat(record.verdict()).contains(Verdict.CUT);
    assertThat(record.missed()).isTrue();
    assertThat(record.attempts()).singleElement().matches(a -> a.result().isPresent());
    assertThat(record.attempts().get(0).result().orElseThrow().code()).isEqualTo("cut");
    assertThat(record.endedAt()).isPresent();
  }

  @Test
  void inConversationItIsCutAndNotMissed() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    story.phone("bruno").answers().presses('1');
    CallRecord record = restarted(story.seconds(60)).record();

    assertThat(record.verdict()).contains(Verdict.CUT);
    assertThat(record.missed()).isFalse();
    assertThat(record.acceptedBy()).contains("bruno");
    assertThat(record.attempts().get(0).result().orElseThrow().code()).isEqualTo("accepted");
    assertThat(record.conversation()).as("nobody knows when it was cut").isEmpty();
  }

  @Test
  void anUnansweredCallerIsReleasedAsSuch() {
    Story story = Story.in(Houses.brunoThenChloe().ringback(Ringback.TONE)).callComesIn();
    restarted(story);

    assertThat(story.effects()).contains(releaseOfCaller(false));
  }

  @Test
  void aLegWhoseEndWasNotConfirmedIsReleasedOnceMore() {
    Story story = Story.in(Houses.brunoThenChloe()).silentPeers().callComesIn().seconds(25);
    restarted(story);

    assertThat(story.effects(CallEffect.Release.class)).hasSize(3);
    assertThat(story.results()).containsExactly("no-answer", "cut");
  }

  @Test
  void aSettledOutcomeStays() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    story.phone("bruno").answers().presses('1');
    CallRecord record = restarted(story.silentPeers().callerHangsUp()).record();

    assertThat(record.verdict()).contains(Verdict.ANSWERED);
    assertThat(story.effects(CallEffect.Release.class)).hasSize(1);
  }

  @Test
  void afterwardsNothingFollows() {
    Story story = restarted(Story.in(Houses.together()).callComesIn());
    assertThat(story.state().ended()).isTrue();
    assertThat(story.state().nextDeadline()).isEmpty();
    assertThat(story.state().persons()).isEmpty();
    story.meanwhile().phone("alice").answers();

    assertThat(story.effects()).isEmpty();
  }
}
