package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.RecordingClosed;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Verdict;
import org.vigie.api.call.VoiceFile;
import org.vigie.api.health.HealthState;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.text.TextCommand.MessageHeard;
import org.vigie.engine.internal.text.TextHouse;
import org.vigie.escalation.api.Circumstances.Left;
import org.vigie.testkit.LeapClock;

/** Calls and alerts on one real store: a message that a caller left wakes until it is heard. */
class AMessageIsAnAlertUntilItIsHeardTest {
  private static final CallId CALL = Town.call(1);

  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(Town.START);

  private House house() {
    return house(Village.voicemail());
  }

  private House house(SetupIndex setup) {
    House house = new House(directory, clock, true);
    house.engine.setup(setup);
    house.peers.react(
        (effect, report) -> {
          LegId leg = effect.leg();
          if (effect instanceof CallEffect.Dial) {
            report.accept(
                new CallCommand.LegFailed(leg, clock.instant(), AttemptResult.BUSY, "486"));
          } else if (effect instanceof CallEffect.Play play && !play.loop()) {
            report.accept(new CallCommand.PlaybackFinished(leg, clock.instant(), play.playback()));
          } else if (effect instanceof CallEffect.HangUp) {
            report.accept(new LegEnded(leg, clock.instant(), "BYE"));
          }
        });
    house.engine.start();
    await().until(() -> house.engine.part().state() == HealthState.UP);
    return house;
  }

  private TextHouse texts(House house) {
    TextHouse texts = new TextHouse(house.store.textStore(), clock).openFor(Village.voicemail());
    house.debts.adopter(texts.adopter());
    return texts;
  }

  private void leaves(House house, Duration message) {
    leaves(house, message, Optional.empty());
  }

  private void leaves(House house, Duration message, Optional<String> fault) {
    house.engine.submit(Town.incoming(CALL, Town.LINE, clock.instant()));
    await().until(() -> house.peers.names(CALL).contains("StartVoicemail"));
    clock.leap(message);
    house.engine.submit(new LegEnded(LegId.caller(CALL), clock.instant(), "BYE"));
    house.engine.submit(
        new RecordingClosed(
            LegId.caller(CALL), clock.instant(), VoiceFile.MESSAGE, fault.isEmpty(), fault));
    await().until(() -> house.store.callLog().find(CALL).isPresent());
  }

  private static List<CallId> unheard(House house) {
    return house.knowledge.memory().messages().unheard("heating").stream().map(Left::call).toList();
  }

  private static List<AlertRecord> alerts(House house) {
    Optional<String> any = Optional.empty();
    var query =
        new AlertQuery(
            Optional.empty(), any, any, any, Optional.empty(), Optional.empty(), 10, any);
    return house.store.texts().alerts(query).items();
  }

  @Test
  void andWhoHearsItClosesIt() {
    try (House house = house();
        TextHouse texts = texts(house)) {
      house.engine.sequels().open(texts::submitTo);
      leaves(house, Duration.ofSeconds(42));
      await().until(() -> !alerts(house).isEmpty());
      AlertRecord alert = alerts(house).get(0);
      assertThat(alert.call()).contains(CALL);
      assertThat(alert.team()).isEqualTo("t");
      assertThat(alert.text())
          .isEqualTo(
              "Message vocal de +33612345678 (42 s) : https://vigie.example/api/v1/calls/%s/voicemail"
                  .formatted(CALL));
      await().until(() -> texts.texts().size() == 1);
      assertThat(unheard(house)).containsExactly(CALL);

      texts.submitTo(new MessageHeard(clock.instant(), CALL, "admin"));
      await().until(() -> alerts(house).get(0).state() == AlertState.CLOSED);
      assertThat(alerts(house).get(0).by()).contains("admin");
    }
    try (House house = house()) {
      VoiceMessages messages = house.knowledge.memory().messages();
      await().until(() -> messages.wasHeard(CALL) && messages.unheard("heating").isEmpty());
    }
  }

  @Test
  void alsoWhereNobodyWasSearchedOfTheTeamToWhichTheLineLeads() {
    try (House house = house(Village.entry("first"));
        TextHouse texts = texts(house)) {
      house.engine.sequels().open(texts::submitTo);
      leaves(house, Duration.ofSeconds(42));
      await().until(() -> !alerts(house).isEmpty());
      assertThat(house.calls.find(CALL).orElseThrow().attempts()).isEmpty();
      assertThat(alerts(house)).extracting(AlertRecord::team).containsExactly("t");
      assertThat(unheard(house)).containsExactly(CALL);
    }
  }

  @Test
  void andOneThatWakesNobodyWaitsToBeHeard() {
    try (House house = house(Village.entry("hours"))) {
      leaves(house, Duration.ofSeconds(42));
      await().until(() -> unheard(house).equals(List.of(CALL)));
    }
  }

  @Test
  void butOneThatTheDiskDidNotTakeIsAMissedCall() {
    try (House house = house();
        TextHouse texts = texts(house)) {
      house.engine.sequels().open(texts::submitTo);
      leaves(house, Duration.ofSeconds(42), Optional.of("No space left on device"));
      CallRecord call = house.calls.find(CALL).orElseThrow();
      assertThat(call.verdict()).contains(Verdict.MISSED);
      assertThat(call.missed()).isTrue();
      assertThat(call.details().voicemail()).isEmpty();
      assertThat(house.calls.trace(CALL))
          .anyMatch(event -> event instanceof CallEvent.RecordingFailed);
      assertThat(unheard(house)).isEmpty();
      assertThat(alerts(house)).isEmpty();
    }
  }

  @Test
  void butOneOfASecondIsNone() {
    try (House house = house();
        TextHouse texts = texts(house)) {
      house.engine.sequels().open(texts::submitTo);
      leaves(house, Duration.ofMillis(1_900));
      assertThat(house.calls.find(CALL).orElseThrow().verdict())
          .isNotEqualTo(Optional.of(Verdict.VOICEMAIL));
      assertThat(house.knowledge.memory().messages().unheard("heating")).isEmpty();
      assertThat(alerts(house)).isEmpty();
    }
  }

  @Test
  void alsoWhereTheApplianceStoppedBeforeItCouldBeSaidAndNeverTwice() {
    try (House house = house()) {
      leaves(house, Duration.ofSeconds(42));
    }
    for (int restarts = 0; restarts < 2; restarts++) {
      try (House house = house();
          TextHouse texts = texts(house)) {
        AtomicInteger said = new AtomicInteger();
        house
            .engine
            .sequels()
            .open(
                command ->
                    texts.submitTo(command).whenComplete((done, why) -> said.incrementAndGet()));
        await().until(() -> said.get() == 1);
        await().until(() -> unheard(house).equals(List.of(CALL)));
        assertThat(alerts(house)).hasSize(1);
      }
    }
  }
}
