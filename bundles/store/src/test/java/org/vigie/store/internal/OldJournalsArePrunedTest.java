package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.query.CallQuery;
import org.vigie.api.store.JournalEntry;

class OldJournalsArePrunedTest {
  private static final int OLD_CALLS = 700;

  @TempDir Path directory;

  @Test
  void thoseOfEndedCallsGoAndTheRecordsStay() {
    InstantSource later = InstantSource.fixed(Entries.T0.plus(Duration.ofDays(31)));
    try (Store store = OpenStore.on(directory, later);
        Database database = new Database(directory);
        Connections connections = new Connections(database)) {
      List<JournalEntry> batch = new ArrayList<>();
      for (int n = 0; n < OLD_CALLS; n++) {
        batch.add(Entries.first(Entries.call(n)));
        batch.add(Entries.last(Entries.call(n), 2, Entries.T0, false));
      }
      batch.add(Entries.first(Entries.call(OLD_CALLS)));
      long young = Duration.ofDays(2).toSeconds();
      batch.add(Entries.last(Entries.call(young), 1, Entries.T0.plusSeconds(young), false));
      store.journal().append(batch);

      new Pruner(connections, later, Duration.ofDays(30)).run();

      assertThat(store.callLog().trace(Entries.call(0))).isEmpty();
      assertThat(store.callLog().trace(Entries.call(OLD_CALLS - 1))).isEmpty();
      assertThat(store.callLog().trace(Entries.call(young))).hasSize(1);
      assertThat(store.journal().unfinished())
          .containsExactly(Entries.first(Entries.call(OLD_CALLS)));
      assertThat(store.callLog().find(CallQuery.newest(500)).items()).hasSize(500);
    }
  }
}
