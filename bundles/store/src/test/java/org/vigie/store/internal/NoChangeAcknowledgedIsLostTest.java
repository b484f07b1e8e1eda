package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.planning.Confirmed;

class NoChangeAcknowledgedIsLostTest {
  @TempDir Path directory;

  private long acknowledged() throws IOException {
    return Forked.acknowledged(directory.resolve("acknowledged"), 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 80, 401})
  void byAKillAtAnyMoment(int changes) throws Exception {
    Path data = directory.resolve("data");
    String log = directory.resolve("acknowledged").toString();
    Process writer =
        Forked.start(
            Forked.command(AdministerForever.class, data.toString(), log),
            directory.resolve("log"));
    await().atMost(Duration.ofMinutes(5)).until(() -> acknowledged() >= changes);
    writer.destroyForcibly().waitFor();
    long last = acknowledged();
    try (Store store = OpenStore.on(data)) {
      // The change after the last acknowledged one may be there too, but only as a whole.
      long found = store.audit().find(AuditIsPagedNewestFirstTest.newest(1)).items().get(0).id();
      assertThat(found).isBetween(last, last + 1);
      long versions = (found + 1) / 2;
      assertThat(store.setups().newest().orElseThrow().version()).isEqualTo(versions);
      assertThat(store.setups().rulesChanges().get("a")).hasSize((int) versions);
      assertThat(store.setups().rulesChanges().get("b")).hasSize((int) versions);
      assertThat(store.plannings().all(Confirmed.class)).hasSize((int) (2 * (found / 2)));
      AdministerForever.write(store, found + 1);
      assertThat(store.audit().find(AuditIsPagedNewestFirstTest.newest(500)).items().get(0).id())
          .isEqualTo(found + 1);
    }
  }
}
