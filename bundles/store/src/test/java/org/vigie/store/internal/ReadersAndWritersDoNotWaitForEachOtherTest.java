package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.api.alert.AlertState.ACKNOWLEDGED;
import static org.vigie.api.alert.AlertState.OPEN;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.runtime.SystemThreads;

class ReadersAndWritersDoNotWaitForEachOtherTest {
  private static final String WAIT = "derby.locks.waitTimeout";
  private static final String DEADLOCK = "derby.locks.deadlockTimeout";
  private static final String SECONDS = "60";

  @TempDir Path directory;

  /** Who waits for a lock that long fails; nobody resolves a deadlock before. */
  @BeforeEach
  void aDeadlockIsAFailure() {
    System.setProperty(WAIT, SECONDS);
    System.setProperty(DEADLOCK, SECONDS);
  }

  @AfterEach
  void asInTheAppliance() {
    System.clearProperty(WAIT);
    System.clearProperty(DEADLOCK);
  }

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
      for (int n = 2; n < 300; n++) {
        store.textStore().write(WriteTextsForever.batch(n));
      }
      done.set(true);
      assertThat(lists.get(3, TimeUnit.MINUTES)).isPositive();
      assertThat(sent.get(3, TimeUnit.MINUTES)).isPositive();
      assertThat(owed.get(3, TimeUnit.MINUTES)).isPositive();
    } finally {
      readers.shutdownNow();
    }
  }

  @Test
  void anAlertIsInTheListsWhileItGoesToAndFro() throws Exception {
    ExecutorService readers = new SystemThreads().pool("readers", 2);
    AtomicBoolean done = new AtomicBoolean();
    try (Store store = OpenStore.on(directory)) {
      MessageRecord in = Sms.in(1, Optional.of(new AlertId(1)));
      store.textStore().write(Sms.entries(Sms.raised(in)));
      Future<Long> all = readers.submit(() -> readAlerts(store, Optional.empty(), done));
      Future<Long> open = readers.submit(() -> readAlerts(store, Optional.of(OPEN), done));
      for (int n = 2; n < 300; n++) {
        AlertRecord record = Sms.alert(in, n % 2 == 0 ? ACKNOWLEDGED : OPEN);
        store.textStore().write(Sms.entries(new AlertEntry(record.id(), n, List.of(), record)));
      }
      done.set(true);
      assertThat(all.get(3, TimeUnit.MINUTES)).isPositive();
      assertThat(open.get(3, TimeUnit.MINUTES)).isPositive();
    } finally {
      readers.shutdownNow();
    }
  }

  /** One that is asked for by its state need not be in it. */
  private static long readAlerts(Store store, Optional<AlertState> state, AtomicBoolean done) {
    var none = Optional.<String>empty();
    var any = Optional.<java.time.Instant>empty();
    var query = new AlertQuery(state, none, none, none, any, any, 200, none);
    long lists = 0;
    for (; !done.get(); lists++) {
      var found = store.texts().alerts(query).items();
      assertThat(found).hasSizeBetween(state.isPresent() ? 0 : 1, 1);
      assertThat(store.texts().trace(new AlertId(1))).isNotEmpty();
    }
    return lists;
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
