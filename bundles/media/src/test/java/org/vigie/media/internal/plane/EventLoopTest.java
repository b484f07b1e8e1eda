package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLoopTest {
  private static final int ROUNDS = 30;
  private EventLoop loop;

  @BeforeEach
  void start() throws IOException {
    loop = new EventLoop("loop", new TestThreads(), new Figures());
    loop.start();
  }

  @AfterEach
  void stop() {
    loop.stop();
  }

  /** An idle loop looks up once in a second by itself: with a lost wake-up a round takes that. */
  @Test
  void whatIsHandedOverWhileChannelsAreClosedLeavesTheLoopAwakeForTheNext() throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < ROUNDS; i++) {
      CompletableFuture<Void> closing = new CompletableFuture<>();
      CompletableFuture<Void> another = new CompletableFuture<>();
      loop.execute(
          () -> {
            closing.complete(null);
            another.join();
            loop.flushClosed();
          });
      closing.get(10, TimeUnit.SECONDS);
      CompletableFuture<Void> done = new CompletableFuture<>();
      loop.execute(() -> done.complete(null));
      another.complete(null);
      done.get(10, TimeUnit.SECONDS);
      CompletableFuture<Void> next = new CompletableFuture<>();
      loop.execute(() -> next.complete(null));
      next.get(10, TimeUnit.SECONDS);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }
}
