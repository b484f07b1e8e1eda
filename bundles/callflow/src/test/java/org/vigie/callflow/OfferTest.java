package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallEvent.CallOffered;
import org.vigie.api.call.CallEvent.CallRefused;
import org.vigie.api.call.Invitation;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

class OfferTest {
  private static final PhoneNumber STRANGE = new PhoneNumber("+33123456789");
  private static final LegId CALLER = LegId.caller(Story.ID);

  private final Story story = Story.in(Houses.brunoThenChloe());

  @Test
  void aCallForNoLineIsTurnedAwayWithoutATrace() {
    story.silentPeers();
    story.callComesIn(Story.invitation(Optional.of(Story.CALLER), false, true, STRANGE));

    assertThat(story.effects())
        .containsExactly(new CallEffect.Reject(CALLER, 404, "Not Found", Optional.empty()));
    assertThat(story.events()).isEmpty();
    assertThat(story.state().ended()).isTrue();
    assertThatIllegalStateException().isThrownBy(story::record);
  }

  @Test
  void withoutCapacityACallIsRefusedAndStandsInTheRecords() {
    story.callComesIn(Story.invitation(Optional.of(Story.CALLER), false, false, House.LINE));

    Optional<Duration> retryAfter = Optional.of(Duration.ofSeconds(30));
    assertThat(story.effects())
        .containsExactly(new CallEffect.Reject(CALLER, 503, "Service Unavailable", retryAfter));
    assertThat(story.events())
        .extracting(e -> (Class) e.getClass())
        .containsExactly(CallOffered.class, CallRefused.class, CallEnded.class);
    assertThat(story.record().verdict()).contains(Verdict.REFUSED);
    assertThat(story.record().missed()).isFalse();
    assertThat(story.state().ended()).isTrue();
  }

  @Test
  void theFirstCalledNumberThatNamesALineCounts() {
    Invitation forwarded =
        new Invitation(
            "alpha",
            List.of(STRANGE, House.LINE),
            Optional.empty(),
            false,
            List.of("<sip:+33123456789@old>;reason=unconditional"),
            true,
            "dialog");
    story.callComesIn(forwarded);

    assertThat(story.record().line()).isEqualTo("astreinte");
    assertThat(story.record().called()).isEqualTo(House.LINE);
    assertThat(story.record().diversion()).hasSize(1);
  }

  @Test
  void aCallIsOursBeforeAnythingElseIsDone() {
    story.callComesIn();

    assertThat(story.effects().get(0)).isEqualTo(new CallEffect.Trying(CALLER));
  }

  @Test
  void aRepeatedOfferMeansNothing() {
    story.callComesIn();
    int events = story.events().size();
    story.callComesIn();

    assertThat(story.events()).hasSize(events);
  }

  @Test
  void aWithheldNumberIsInNoRecordAndOnNoTrunk() {
    story.callComesIn(Story.invitation(Optional.of(Story.CALLER), true, true, House.LINE));

    assertThat(story.record().caller()).isEmpty();
    assertThat(story.effects(CallEffect.Dial.class))
        .singleElement()
        .matches(dial -> dial.identity().caller().isEmpty());
  }

  @Test
  void aDialSaysWhatItsCallerIdMayBeChosenFrom() {
    story.callComesIn();

    assertThat(story.effects(CallEffect.Dial.class))
        .singleElement()
        .satisfies(
            dial -> {
              assertThat(dial.identity().dialled()).isEqualTo(House.LINE);
              assertThat(dial.identity().lineNumbers()).hasSize(2);
              assertThat(dial.identity().caller()).contains(Story.CALLER);
            });
  }
}
