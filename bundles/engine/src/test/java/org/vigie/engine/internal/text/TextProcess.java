package org.vigie.engine.internal.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.vigie.api.text.TextCommand;
import org.vigie.runtime.SystemClock;
import org.vigie.runtime.SystemThreads;
import org.vigie.store.internal.Store;
import org.vigie.store.internal.StoreSettings;

/**
 * An engine of messages of its own process, to which texts come, in and out, until it is killed.
 * What was acknowledged stands in a file, a line each.
 */
public final class TextProcess {
  private static final int WINDOW = 100;

  private final Path acknowledged;
  private final SystemClock clock = new SystemClock();
  private final Semaphore window = new Semaphore(WINDOW);

  private TextProcess(Path acknowledged) {
    this.acknowledged = acknowledged;
  }

  public static void main(String[] args) throws InterruptedException {
    try (Store store = store(Path.of(args[0]))) {
      new TextProcess(Path.of(args[1])).run(store);
    }
  }

  static Store store(Path directory) {
    var settings = new StoreSettings(directory, Duration.ofDays(30), Optional.empty());
    Store store = new Store(settings, new SystemClock(), new SystemThreads());
    store.start();
    return store;
  }

  private void run(Store store) throws InterruptedException {
    try (TextHouse house = new TextHouse(store.textStore(), clock)) {
      house.routes.react(
          (send, report) -> {
            // Every third stays with the routes, as in a network that is slow.
            if (Math.floorMod(send.submission().text().hashCode(), 3) != 0) {
              FakeRoutes.taking(clock).accept(send, report);
            }
          });
      house.open();
      for (int n = 0; n < Integer.MAX_VALUE; n++) {
        submit(house, TextTown.text(TextTown.sender(n), "in " + n, clock.instant()), "in " + n);
        submit(house, TextTown.request("out " + n, Optional.empty(), clock.instant()), "out " + n);
      }
    }
  }

  private void submit(TextHouse house, TextCommand command, String text)
      throws InterruptedException {
    window.acquire();
    house
        .submit(command)
        .whenComplete(
            (outcome, failure) -> {
              if (failure == null) {
                note(text);
              }
              window.release();
            });
  }

  private void note(String text) {
    try {
      Files.writeString(
          acknowledged, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
