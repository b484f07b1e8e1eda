package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.text.MessageState;
import org.vigie.runtime.SystemThreads;

class ReadersAndWritersDoNotWaitForEachOtherTest {
  private static final Duration DEADLOCK = Duration.ofSeconds(5);

  @TempDir Path directory;

  @Test
  void listsAreReadWhileBatchesAreWritten() throws Exception {
    ExecutorService readers = new SystemThreads().pool("readers", 3);
    AtomicBoolean done = new AtomicBoolean();
    try (Store store = OpenStore.on(directory)) {
      // The second holds the first that was sent: from now on no list is empty.
      store.textStore().write(WriteTextsForever.batch(0));
      store.textStore().write(WriteTextsForever.batch(1));
      Future<Long> lists = readers.submit(() -> read(store, Optional.empty(), done));
      Future<Long> sent = readers.submit(() -> read(store, Optional.of(MessageState.SENT), done));
      Future<Long> owed =
          readers.submit(() -> read(store, Optional.of(MessageState.ACCEPTED), done));
      long longest = 0;
      for (int n = 2; n < 300; n++) {
        long start = System.nanoTime();
        store.textStore().write(WriteTextsForever.batch(n));
        longest = Math.max(longest, System.nanoTime() - start);
      }
      done.set(true);
      assertThat(lists.get(60, TimeUnit.SECONDS)).isPositive();
      assertThat(sent.get(60, TimeUnit.SECONDS)).isPositive();
      assertThat(owed.get(60, TimeUnit.SECONDS)).isPositive();
      assertThat(Duration.ofNanos(longest)).isLessThan(DEADLOCK);
    } finally {
      readers.shutdownNow();
    }
  }

  private static long read(Store store, Optional<MessageState> state, AtomicBoolean done) {
    var none = Optional.<String>empty();
    var any = Optional.<java.time.Instant>empty();
    var query =
        new MessageQuery(
            Optional.empty(), state, none, none, Optional.empty(), any, any, 200, none);
    long lists = 0;
    for (; !done.get(); lists++) {
      assertThat(store.texts().messages(query).items()).isNotEmpty();
    }
    return lists;
  }
}
