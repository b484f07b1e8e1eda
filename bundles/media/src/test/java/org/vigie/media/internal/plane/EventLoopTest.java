package org.vigie.media.internal.plane;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLoopTest {
  private static final int ROUNDS = 30;
  private static final long AN_HOUR = 3_600_000;
  private EventLoop loop;

  @BeforeEach
  void start() throws IOException {
    loop = new EventLoop("loop", new TestThreads(), new Figures(), AN_HOUR);
    loop.start();
  }

  @AfterEach
  void stop() {
    loop.stop();
  }

  /** This loop does not look up by itself, as others do: with a lost wake-up a round never ends. */
  @Test
  void whatIsHandedOverWhileChannelsAreClosedLeavesTheLoopAwakeForTheNext() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      CompletableFuture<Void> closing = new CompletableFuture<>();
      CompletableFuture<Void> another = new CompletableFuture<>();
      loop.execute(
          () -> {
            closing.complete(null);
            another.join();
            loop.flushClosed();
          });
      closing.get(30, TimeUnit.SECONDS);
      CompletableFuture<Void> done = new CompletableFuture<>();
      loop.execute(() -> done.complete(null));
      another.complete(null);
      done.get(30, TimeUnit.SECONDS);
      CompletableFuture<Void> next = new CompletableFuture<>();
      loop.execute(() -> next.complete(null));
      next.get(30, TimeUnit.SECONDS);
    }
  }
}
