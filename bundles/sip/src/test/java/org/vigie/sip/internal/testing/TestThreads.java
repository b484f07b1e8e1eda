package org.vigie.sip.internal.testing;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.vigie.api.runtime.Threads;

/** Plain executors of daemon threads. */
public final class TestThreads implements Threads {
  private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

  /** What was asked for last by a name. */
  public ExecutorService named(String name) {
    return Objects.requireNonNull(pools.get(name), name);
  }

  @Override
  public ExecutorService single(String name) {
    return pool(name, 1);
  }

  @Override
  public ExecutorService pool(String name, int size) {
    ExecutorService pool =
        new ThreadPoolExecutor(
            size, size, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory(name));
    pools.put(name, pool);
    return pool;
  }

  @Override
  public ScheduledExecutorService scheduler(String name, int size) {
    return new ScheduledThreadPoolExecutor(size, factory(name));
  }

  @Override
  public Thread loop(String name, Runnable body) {
    return factory(name).newThread(body);
  }

  private static ThreadFactory factory(String name) {
    return task -> {
      Thread thread = Executors.defaultThreadFactory().newThread(task);
      thread.setName(name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
