package org.vigie.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoorKeepsOrderAndLosesNothingTest {
  private static final int THREADS = 4;
  private static final int EACH = 20_000;

  private final Door<List<String>> door = new Door<>("things", THREADS * EACH);

  @Test
  void whatWaitedPassesBeforeWhatIsNewer() {
    door.pass(list -> list.add("a"));
    door.pass(list -> list.add("b"));
    List<String> passed = new ArrayList<>();
    door.open(passed);
    door.pass(list -> list.add("c"));
    assertThat(passed).containsExactly("a", "b", "c");
  }

  @Test
  void oneThatFailsTakesNoOtherWithIt() {
    door.pass(
        list -> {
          throw new IllegalStateException("as this test wants");
        });
    door.pass(list -> list.add("b"));
    List<String> passed = new ArrayList<>();
    door.open(passed);
    assertThat(passed).containsExactly("b");
  }

  @Test
  void refusesWhatIsTooMuchAndTakesAgainAfterwards() {
    Door<List<String>> small = new Door<>("things", 2);
    small.pass(list -> list.add("a"));
    small.pass(list -> list.add("b"));
    assertThatThrownBy(() -> small.pass(list -> list.add("c")))
        .isInstanceOf(RejectedExecutionException.class);
    List<String> passed = new ArrayList<>();
    small.open(passed);
    small.close(passed);
    small.pass(list -> list.add("d"));
    small.open(passed);
    assertThat(passed).containsExactly("a", "b", "d");
  }

  @Test
  void anOldHandlerThatGoesLateDoesNotShutTheDoor() {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    door.open(first);
    door.open(second);
    door.close(first);
    door.pass(list -> list.add("a"));
    assertThat(first).isEmpty();
    assertThat(second).containsExactly("a");
  }

  @Test
  void whatATaskPassesWhileTheDoorOpensFollowsWhatWaited() {
    List<String> passed = new ArrayList<>();
    door.pass(list -> door.pass(again -> again.add("nested")));
    door.pass(list -> list.add("b"));
    door.open(passed);
    assertThat(passed).containsExactly("b", "nested");
  }

  @Test
  void handlersMayBeSwappedUnderFullLoad() throws InterruptedException {
    List<List<Integer>> seen = new ArrayList<>();
    IntStream.range(0, THREADS)
        .forEach(i -> seen.add(Collections.synchronizedList(new ArrayList<>())));
    Door<List<List<Integer>>> busy = new Door<>("numbers", THREADS * EACH);
    ExecutorService pool = new SystemThreads().pool("door-test", THREADS);
    CountDownLatch done = new CountDownLatch(THREADS);
    for (int t = 0; t < THREADS; t++) {
      int thread = t;
      pool.execute(
          () -> {
            IntStream.range(0, EACH).forEach(i -> busy.pass(to -> to.get(thread).add(i)));
            done.countDown();
          });
    }
    while (!done.await(100, TimeUnit.MICROSECONDS)) {
      busy.open(seen);
      busy.close(seen);
    }
    busy.open(seen);
    pool.shutdownNow();
    List<Integer> all = IntStream.range(0, EACH).boxed().toList();
    assertThat(seen).allSatisfy(numbers -> assertThat(numbers).isEqualTo(all));
  }
}
