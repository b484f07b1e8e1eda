package org.vigie.media.internal.plane;

import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.vigie.api.runtime.Threads;

/** Plain daemon threads. */
public final class TestThreads implements Threads {
  @Override
  public ExecutorService single(String name) {
    return pool(name, 1);
  }

  @Override
  public ExecutorService pool(String name, int size) {
    BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    AbstractExecutorService pool =
        new ThreadPoolExecutor(size, size, 1, TimeUnit.SECONDS, queue, r -> loop(name, r));
    return pool;
  }

  @Override
  public ScheduledExecutorService scheduler(String name, int size) {
    return new ScheduledThreadPoolExecutor(size, r -> loop(name, r));
  }

  @Override
  public Thread loop(String name, Runnable body) {
    Thread thread = Executors.defaultThreadFactory().newThread(body);
    thread.setName(name);
    thread.setDaemon(true);
    return thread;
  }
}
