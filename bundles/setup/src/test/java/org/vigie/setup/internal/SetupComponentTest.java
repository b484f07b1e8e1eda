package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.store.SetupStore;
import org.vigie.api.store.StoreException;
import org.vigie.api.voice.Prompt.Say;
import org.vigie.api.voice.Speech;
import org.vigie.numbering.internal.PhoneNumbering;

class SetupComponentTest {
  /** A program that writes down what it is asked to speak. */
  private static final class Scribe implements Speech {
    private final List<Set<Say>> asked = new ArrayList<>();

    @Override
    public boolean available() {
      return true;
    }

    @Override
    public void prepare(Set<Say> texts) {
      asked.add(texts);
    }

    @Override
    public CompletionStage<Boolean> prepareOne(Say text) {
      return CompletableFuture.completedStage(false);
    }

    private List<String> texts() {
      return asked.get(asked.size() - 1).stream().map(Say::text).toList();
    }
  }

  private final StoreInMemory store = new StoreInMemory();
  private final SetupWatchers watchers = new SetupWatchers();

  private SetupComponent start(SetupStore kept) {
    return new SetupComponent(kept, new PhoneNumbering(), InstantSource.fixed(Bench.NOW), watchers);
  }

  private static SetupOutcome put(SetupComponent setup, String yaml) {
    return setup.apply(Bench.bytes(yaml), DocumentFormat.YAML, OptionalLong.empty(), Bench.ADMIN);
  }

  @Test
  void isDegradedUntilThereIsASetup() {
    SetupComponent setup = start(store);
    assertThat(setup.parts())
        .containsExactly(
            new HealthPart(
                "setup",
                HealthState.DEGRADED,
                Bench.NOW,
                "no setup yet: PUT /api/v1/setup or vigie:setup-import"));
    put(setup, Bench.minimal());
    HealthPart part = setup.parts().get(0);
    assertThat(part.state()).isEqualTo(HealthState.UP);
    assertThat(part.text()).isEqualTo("3 persons, 1 teams, 1 lines");
  }

  @Test
  void speaksWhenSavedWhenStartedAndWhenSpeechComesLate() {
    Scribe early = new Scribe();
    watchers.setSpeech(early);
    put(start(store), Bench.minimal());
    assertThat(early.texts())
        .contains("Bonjour, vous êtes en relation avec l'astreinte.")
        .anyMatch(text -> text.contains("Astreinte technique"));
    start(store);
    assertThat(early.asked).hasSize(2);
    watchers.unsetSpeech(early);
    Scribe late = new Scribe();
    watchers.setSpeech(late);
    assertThat(late.texts()).containsExactlyInAnyOrderElementsOf(early.texts());
  }

  @Test
  void tellsEveryListenerThoughOneFails() {
    List<SetupIndex> told = new ArrayList<>();
    watchers.addListener(
        setup -> {
          throw new IllegalStateException("a bug");
        });
    watchers.addListener(told::add);
    SetupComponent setup = start(store);
    assertThat(put(setup, Bench.minimal())).isInstanceOf(SetupOutcome.Accepted.class);
    assertThat(told).containsExactly(setup.current());
    put(setup, Bench.minimalWith("managers: [chloe]", "managers: [nobody]"));
    assertThat(told).hasSize(1);
  }

  @Test
  void changesNothingThatCannotBeWrittenDown() {
    store.full = true;
    SetupComponent setup = start(store);
    assertThatThrownBy(() -> put(setup, Bench.minimal())).isInstanceOf(StoreException.class);
    assertThat(setup.present()).isFalse();
    assertThat(setup.current().setup().lines()).isEmpty();
  }
}
