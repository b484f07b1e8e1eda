package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.health.HealthState;

class StoreSaysHowItIsTest {
  @TempDir Path directory;

  @Test
  void itOpensByItselfAndTellsTheDisksSyncTime() {
    try (Store store = OpenStore.on(directory)) {
      assertThat(store.part().state()).isEqualTo(HealthState.DOWN);
      store.start();
      await().until(() -> store.part().state() == HealthState.UP);
      assertThat(store.part().text()).matches("the disk syncs in \\d+\\.\\d\\d ms");
    }
  }

  @Test
  void itOpensOnceWhatPreventedItIsGone() throws IOException {
    Path blocked = directory.resolve("blocked");
    Files.writeString(blocked, "a file where a directory should be");
    try (Store store = OpenStore.on(blocked)) {
      store.start();
      await().until(() -> store.part().text().contains(blocked.toString()));
      assertThat(store.part().state()).isEqualTo(HealthState.DOWN);
      Files.delete(blocked);
      await().until(() -> store.part().state() == HealthState.UP);
    }
  }

  @Test
  void wrongValuesAreNamedAndReplaced() {
    StoreSettings wrong = StoreSettings.of("", 0, directory);
    assertThat(wrong.directory()).isEqualTo(directory);
    assertThat(wrong.keepJournal()).hasDays(30);
    assertThat(wrong.fault())
        .contains("etc/org.vigie.store.cfg: keepJournal: 0 is not in 1 to 3650; 30 is used");
    assertThat(StoreSettings.of("a\0b", 5, directory).fault())
        .hasValueSatisfying(text -> assertThat(text).contains("directory: not a path"));
    assertThat(StoreSettings.of("/var/lib/vigie", 5, directory).fault()).isEmpty();
  }
}
