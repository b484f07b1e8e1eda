package org.vigie.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallId;
import org.vigie.api.text.Direction;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Speech;
import org.vigie.engine.internal.CallWhereabouts.Whereabouts;
import org.vigie.testkit.LeapClock;

class AnAlertIsSpokenBeforeItIsToldTest {
  /** After which an alert is told all the same. */
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(4);

  private final LeapClock clock = new LeapClock(TextTown.START);
  private final MemoryTextStore store = new MemoryTextStore();
  private final List<CallCommand> told = Collections.synchronizedList(new ArrayList<>());
  private final SlowSpeech speech = new SlowSpeech();

  /** Says when it is asked, and is done when it is told to be. */
  private static final class SlowSpeech implements Speech {
    final List<Prompt.Say> asked = Collections.synchronizedList(new ArrayList<>());
    final CompletableFuture<Boolean> done = new CompletableFuture<>();

    @Override
    public boolean available() {
      return true;
    }

    @Override
    public void prepare(Set<Prompt.Say> texts) {
      throw new IllegalStateException("not for one alert");
    }

    @Override
    public CompletionStage<Boolean> prepareOne(Prompt.Say text) {
      asked.add(text);
      return done;
    }
  }

  private TextHouse house() {
    TextHouse house = new TextHouse(store, clock);
    house.join(told::add, call -> Optional.of(new Whereabouts.Unknown()));
    return house.openWithVoice();
  }

  private void owe(TextHouse house) {
    house.alert(clock);
    clock.leap(Duration.ofSeconds(2));
  }

  @Test
  void andNothingElseWaitsForIt() {
    try (TextHouse house = house()) {
      house.side.alertCalls().speech(speech);
      long start = System.nanoTime();
      owe(house);
      await().until(() -> speech.asked.size() == 1);
      house.ask(TextTown.text(TextTown.sender(3), "Panne", clock.instant()));
      assertThat(store.messages(Direction.IN)).hasSize(2);
      assertThat(told.isEmpty() || System.nanoTime() - start > LONGEST).isTrue();

      speech.done.complete(true);
      await().until(() -> told.size() == 1);
      TellAlert tell = (TellAlert) told.get(0);
      assertThat(speech.asked.get(0).text()).isEqualTo(tell.text());
      assertThat(tell.text()).contains("Plus de chauffage").contains("Chauffage");
      assertThat(tell.text().replace(" ", "")).doesNotContain("612345601");
      assertThat(tell.line()).isEqualTo("heating");
      assertThat(tell.called()).isEqualTo(TextTown.LINE);
      assertThat(tell.team()).isEqualTo("t");
    }
  }

  @Test
  void butNotForLongerThanAFewSeconds() {
    try (TextHouse house = house()) {
      house.side.alertCalls().speech(speech);
      owe(house);
      await().atMost(Duration.ofSeconds(30)).until(() -> told.size() == 1);
      assertThat(speech.done).isNotDone();
    }
  }

  @Test
  void orNotAtAllWhereThereIsNoneAndAFaultOfItDoesNoHarm() {
    try (TextHouse house = house()) {
      owe(house);
      await().until(() -> told.size() == 1);
    }
    speech.done.completeExceptionally(new IllegalStateException("no voice"));
    told.clear();
    try (TextHouse house = house()) {
      house.side.alertCalls().speech(speech);
      await().until(() -> told.size() == 1);
    }
  }

  @Test
  void andACallThatCannotBeBegunEndsForTheAlert() {
    List<CallId> refused = Collections.synchronizedList(new ArrayList<>());
    try (TextHouse house = new TextHouse(store, clock)) {
      house.join(
          command -> refused.add(command.call()),
          call -> Optional.of(new Whereabouts.Over(Optional.empty())));
      house.openWithVoice();
      owe(house);
      await()
          .until(
              () ->
                  store.entries().stream()
                      .flatMap(entry -> entry.events().stream())
                      .anyMatch(e -> e.getClass().getSimpleName().equals("VoiceCallOver")));
      assertThat(refused).hasSize(1);
    }
  }
}
