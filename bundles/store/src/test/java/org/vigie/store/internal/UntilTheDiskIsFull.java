package org.vigie.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vigie.api.health.HealthState;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.store.StoreException;

/** Fills a small disk under a store, makes room, and looks whether all is as it should be. */
public final class UntilTheDiskIsFull {
  private static final int MOST = 100_000;

  private final Path directory;
  private final Ballast ballast;

  private UntilTheDiskIsFull(Path directory) {
    this.directory = directory;
    this.ballast = new Ballast(directory);
  }

  public static void main(String[] args) throws IOException {
    new UntilTheDiskIsFull(Path.of(args[0])).run();
  }

  private void run() throws IOException {
    try (Store store = OpenStore.on(directory)) {
      store.journal().append(AppendForever.batch(0));
      ballast.fill();
      long refused = appendUntilRefused(store);
      check(store.part().state() == HealthState.DEGRADED, "health " + store.part());
      check(store.part().text().contains("disk of " + directory), "text " + store.part().text());
      ballast.release();
      List<JournalEntry> again = AppendForever.batch(refused);
      store.journal().append(again);
      check(store.part().state() != HealthState.DOWN, "health " + store.part());
      complete(store, refused);
    }
    try (Store reopened = OpenStore.on(directory)) {
      complete(reopened, MOST);
    }
  }

  private long appendUntilRefused(Store store) {
    for (long n = 1; n < MOST; n++) {
      try {
        store.journal().append(AppendForever.batch(n));
      } catch (StoreException e) {
        check(String.valueOf(e.getMessage()).contains("make room"), e.toString());
        return n;
      }
    }
    throw new AssertionError("the disk never was full");
  }

  private long last = -1;

  private void complete(Store store, long lastBatch) {
    last = Math.min(lastBatch, last < 0 ? lastBatch : last);
    var unfinished = store.journal().unfinished();
    check(unfinished.equals(AppendForever.batch(last).subList(0, 2)), "open " + unfinished);
    for (long n = 0; n < last; n++) {
      check(store.callLog().trace(Entries.call(n)).size() == 3, "call " + n);
    }
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
