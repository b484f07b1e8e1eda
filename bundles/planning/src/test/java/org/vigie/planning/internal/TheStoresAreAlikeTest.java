package org.vigie.planning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.planning.Confirmed;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.planning.Swap;
import org.vigie.api.planning.SwapState;
import org.vigie.api.store.PlanningStore;
import org.vigie.planning.internal.world.Ever;
import org.vigie.store.internal.Store;

class TheStoresAreAlikeTest {
  private static final Instant T0 = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path directory;

  @Test
  void theOneInMemoryAnswersAsTheRealOneDoes() {
    PlanningStoreInMemory memory = new PlanningStoreInMemory(new SetupStoreInMemory());
    try (Store real = OpenedStore.on(directory)) {
      fill(memory);
      fill(real.plannings());
      PlanningStore store = real.plannings();
      for (Optional<String> person : List.of(Optional.<String>empty(), Optional.of("alice"))) {
        assertThat(find(memory, Intervention.class, person))
            .isEqualTo(find(store, Intervention.class, person));
        assertThat(find(memory, Swap.class, person)).isEqualTo(find(store, Swap.class, person));
      }
      assertThat(memory.find(Swap.class, Optional.empty(), Ever.START, Ever.END, 1))
          .isEqualTo(store.find(Swap.class, Optional.empty(), Ever.START, Ever.END, 1));
      assertThat(memory.all(Confirmed.class)).isEqualTo(store.all(Confirmed.class));
      assertThat(memory.find(Confirmed.class, "c2")).isEqualTo(store.find(Confirmed.class, "c2"));
      assertThat(memory.find(Confirmed.class, "c9")).isEqualTo(store.find(Confirmed.class, "c9"));
    }
  }

  private static <T extends PlanningRecord> List<T> find(
      PlanningStore store, Class<T> kind, Optional<String> person) {
    return store.find(kind, person, T0.plusSeconds(1), T0.plusSeconds(4), 10);
  }

  private static void fill(PlanningStore store) {
    for (int n = 0; n < 6; n++) {
      Instant at = T0.plusSeconds(n);
      String person = n % 2 == 0 ? "alice" : "bruno";
      store.put(
          List.of(
              new Intervention(
                  "w" + n, person, Optional.empty(), at, Optional.empty(), "person", "", ""),
              swap("E" + n, person, at),
              new Confirmed("c" + n, person, "sms", at)),
          List.of());
    }
    store.put(List.of(new Confirmed("c2", "chloe", "rest", T0)), List.of());
    store.remove(Confirmed.class, "c3", List.of());
  }

  private static Swap swap(String id, String from, Instant at) {
    return new Swap(
        id,
        Plan.TEAM,
        from,
        "chloe",
        new Swap.Part(1, at, at.plusSeconds(60)),
        Optional.empty(),
        SwapState.REQUESTED,
        at,
        Optional.empty(),
        Optional.empty());
  }
}
