package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.health.HealthState;
import org.vigie.api.store.StoreException;

class NothingAcknowledgedIsLostTest {
  @TempDir Path directory;

  private long acknowledged() throws IOException {
    return Forked.acknowledged(directory.resolve("acknowledged"), -1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300, 2_500})
  void byAKillAtAnyMoment(int batches) throws Exception {
    Path data = directory.resolve("data");
    Process writer =
        Forked.start(
            Forked.command(
                AppendForever.class, data.toString(), directory.resolve("acknowledged").toString()),
            directory.resolve("log"));
    await().atMost(Duration.ofMinutes(5)).until(() -> acknowledged() >= batches);
    aSecondProcessIsTurnedAway(data);
    writer.destroyForcibly().waitFor();
    long last = acknowledged();
    try (Store store = OpenStore.on(data)) {
      var unfinished = store.journal().unfinished();
      assertThat(unfinished).hasSize(2);
      // The batch after the last acknowledged one may be there too, but only as a whole.
      long found = last;
      if (unfinished.get(0).call().equals(Entries.call(last + 1))) {
        found++;
      }
      assertThat(unfinished).isEqualTo(AppendForever.batch(found).subList(0, 2));
      for (long n = 0; n < found; n++) {
        assertThat(store.callLog().trace(Entries.call(n))).hasSize(3);
        assertThat(store.callLog().find(Entries.call(n))).isPresent();
      }
      store.journal().append(AppendForever.batch(found + 1));
    }
  }

  private static void aSecondProcessIsTurnedAway(Path data) {
    try (Store second = OpenStore.on(data)) {
      assertThatThrownBy(() -> second.journal().append(AppendForever.batch(0)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another process has the store in " + data);
      assertThat(second.part().state()).isEqualTo(HealthState.DOWN);
      assertThat(second.part().text()).contains("another process");
    }
  }
}
