package org.vigie.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThreadsAreNamedDaemonsTest {
  private final SystemThreads threads = new SystemThreads();

  @Test
  void aSingleRunsInOrderAndOutlivesAFailure() {
    List<String> ran = Collections.synchronizedList(new ArrayList<>());
    ExecutorService single = threads.single("one");
    single.execute(() -> ran.add(Thread.currentThread().getName()));
    single.execute(
        () -> {
          throw new IllegalStateException("as this test wants");
        });
    single.execute(() -> ran.add(Boolean.toString(Thread.currentThread().isDaemon())));
    await().until(() -> ran.size() == 2);
    single.shutdown();
    assertThat(ran).containsExactly("vigie-one", "true");
  }

  @Test
  void aLoopHasHighPriorityAndIsNotStarted() {
    Thread loop = threads.loop("mix", () -> {});
    assertThat(loop.getState()).isEqualTo(Thread.State.NEW);
    assertThat(loop.getPriority()).isEqualTo(Thread.MAX_PRIORITY);
    assertThat(loop.isDaemon()).isTrue();
  }

  @Test
  void aSchedulerForgetsWhatIsCancelledAndDropsWhatIsLateAtItsEnd() {
    ScheduledExecutorService scheduler = threads.scheduler("at", 1);
    AtomicInteger ran = new AtomicInteger();
    scheduler.scheduleAtFixedRate(ran::incrementAndGet, 0, 1, TimeUnit.MILLISECONDS);
    await().until(() -> ran.get() > 3);
    assertThat(scheduler.schedule(ran::incrementAndGet, 1, TimeUnit.HOURS).cancel(false)).isTrue();
    scheduler.schedule(ran::incrementAndGet, 1, TimeUnit.HOURS);
    scheduler.shutdown();
    await().until(scheduler::isTerminated);
  }
}
