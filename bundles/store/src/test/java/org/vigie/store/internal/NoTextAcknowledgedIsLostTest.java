package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;

class NoTextAcknowledgedIsLostTest {
  @TempDir Path directory;

  private long acknowledged() throws IOException {
    return Forked.acknowledged(directory.resolve("acknowledged"), -1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 300})
  void byAKillAtAnyMoment(int batches) throws Exception {
    Path data = directory.resolve("data");
    String log = directory.resolve("acknowledged").toString();
    Process writer =
        Forked.start(
            Forked.command(WriteTextsForever.class, data.toString(), log),
            directory.resolve("log"));
    await().atMost(Duration.ofMinutes(5)).until(() -> acknowledged() >= batches);
    writer.destroyForcibly().waitFor();
    long last = acknowledged();
    try (Store store = OpenStore.on(data)) {
      // The batch after the last acknowledged one may be there too, but only as a whole.
      long found = store.textStore().lastAlert() / WriteTextsForever.SIZE - 1;
      assertThat(found).isBetween(last, last + 1);
      assertThat(store.textStore().openAlerts())
          .hasSize((int) (found + 1) * WriteTextsForever.SIZE);
      List<MessageRecord> owed = store.textStore().owed(Instant.EPOCH);
      assertThat(owed).hasSize((int) (found + 1) * 2 * WriteTextsForever.SIZE);
      assertThat(owed.stream().filter(m -> m.state() == MessageState.ACCEPTED))
          .isEqualTo(WriteTextsForever.owed(found));
      store.textStore().write(WriteTextsForever.batch(found + 1));
    }
  }
}
