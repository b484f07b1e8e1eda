package org.vigie.sip.internal.trunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sip.SipListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.sip.internal.stack.Listening;
import org.vigie.sip.internal.stack.SipEndpoint;
import org.vigie.sip.internal.testing.FrenchNumbering;
import org.vigie.sip.internal.testing.TestThreads;
import org.vigie.testkit.FreePorts;

/**
 * A trunk's configuration that changes twice in a moment: what the first change had begun is not
 * gone on with, or nobody would cancel its time-out, and the trunk be said to be silent.
 */
class ChangedTwiceTest {
  private final ScheduledExecutorService timer = new TestThreads().scheduler("timer", 1);
  private final AtomicInteger asked = new AtomicInteger();

  private final Listening listening = new Listening(InstantSource.system());

  @BeforeEach
  void listen() {
    SipListener deaf =
        (SipListener)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SipListener.class},
                (proxy, method, arguments) -> Optional.empty());
    listening.deliverTo(deaf);
    String port = Integer.toString(FreePorts.any());
    listening.configure(Map.of("address", "127.0.0.1", "port", port));
  }

  @AfterEach
  void stop() {
    timer.shutdownNow();
    listening.close();
  }

  private static Trunk trunk() {
    Map<String, String> values =
        Map.of("host", "127.0.0.1", "register", "true", "user", "box", "optionsInterval", "60");
    TrunkConfig config = TrunkConfigReader.read("gw", values, new FrenchNumbering()).config();
    Trunk trunk = new Trunk(config, InstantSource.system(), (t, dial) -> new CompletableFuture<>());
    trunk.resolved(List.of(new InetSocketAddress("127.0.0.1", FreePorts.any())));
    return trunk;
  }

  private Optional<SipEndpoint> endpoint() {
    asked.incrementAndGet();
    return listening.get();
  }

  /** The second change comes while the first one's task has begun, and waits for the lock. */
  private void changedTwice(Object watched, Runnable restart) throws Exception {
    Thread worker = timer.submit(Thread::currentThread).get();
    synchronized (watched) {
      restart.run();
      await().until(() -> worker.getState() == Thread.State.BLOCKED);
      restart.run();
    }
    timer.submit(() -> {}).get();
  }

  @Test
  void asksByOptionsOnce() throws Exception {
    KeepAlive watch = new KeepAlive(trunk(), this::endpoint, timer, Runnable::run, new Tokens());

    changedTwice(watch, watch::restart);

    assertThat(asked).hasValue(1);
  }

  @Test
  void registersOnce() throws Exception {
    Registration watch =
        new Registration(trunk(), this::endpoint, timer, Runnable::run, new Tokens());

    changedTwice(watch, watch::restart);

    assertThat(asked).hasValue(1);
  }
}
