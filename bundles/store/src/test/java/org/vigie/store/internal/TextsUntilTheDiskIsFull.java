package org.vigie.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.vigie.api.health.HealthState;
import org.vigie.api.store.StoreException;

/** Fills a small disk under messages, makes room, and looks whether all are as they should be. */
public final class TextsUntilTheDiskIsFull {
  private static final int MOST = 100_000;

  private TextsUntilTheDiskIsFull() {}

  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    Ballast ballast = new Ballast(directory);
    long refused;
    try (Store store = OpenStore.on(directory)) {
      store.textStore().write(WriteTextsForever.batch(0));
      ballast.fill();
      refused = writeUntilRefused(store);
      check(store.part().state() == HealthState.DEGRADED, "health " + store.part());
      ballast.release();
      complete(store, refused - 1);
      store.textStore().write(WriteTextsForever.batch(refused));
      complete(store, refused);
    }
    try (Store reopened = OpenStore.on(directory)) {
      complete(reopened, refused);
    }
  }

  private static long writeUntilRefused(Store store) {
    for (long n = 1; n < MOST; n++) {
      try {
        store.textStore().write(WriteTextsForever.batch(n));
      } catch (StoreException e) {
        check(String.valueOf(e.getMessage()).contains("make room"), e.toString());
        return n;
      }
    }
    throw new AssertionError("the disk never was full");
  }

  private static void complete(Store store, long last) {
    long alerts = (last + 1) * WriteTextsForever.SIZE;
    store.textStore().write(Sms.added());
    check(store.textStore().lastAlert() == alerts, "last alert " + store.textStore().lastAlert());
    int owed = store.textStore().owed(Instant.EPOCH).size();
    check(owed == 2 * alerts, owed + " messages of " + 2 * alerts);
    int entries = store.textStore().openAlerts().size();
    check(entries == alerts, entries + " entries of " + alerts);
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
