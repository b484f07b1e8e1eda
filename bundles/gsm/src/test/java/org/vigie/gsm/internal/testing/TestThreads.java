package org.vigie.gsm.internal.testing;

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
  @Override
  public ExecutorService single(String name) {
    return pool(name, 1);
  }

  @Override
  public ExecutorService pool(String name, int size) {
    return new ThreadPoolExecutor(
        size, size, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory(name));
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
