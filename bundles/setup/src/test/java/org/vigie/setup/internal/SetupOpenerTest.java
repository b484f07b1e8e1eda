package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vigie.api.store.StoreException;
import org.vigie.runtime.SystemThreads;

class SetupOpenerTest {
  /** A disk that is full until somebody makes room. */
  private static final class FullDisk {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean room;

    private void ask() {
      asked.incrementAndGet();
      if (!room) {
        throw new StoreException("the disk is full", new IllegalStateException());
      }
    }
  }

  @Test
  void offersTheSetupOnceTheStoreCanBeRead() {
    FullDisk disk = new FullDisk();
    AtomicBoolean open = new AtomicBoolean();
    SetupOpener opener =
        new SetupOpener(
            disk::ask,
            new SystemThreads(),
            Duration.ofMillis(5),
            () -> open.set(true),
            () -> open.set(false));
    await().until(() -> disk.asked.get() > 2);
    assertThat(open).isFalse();
    disk.room = true;
    await().untilTrue(open);
    opener.stop();
    assertThat(open).isFalse();
  }
}
