package org.vigie.runtime;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.Threads;

/** The threads of the system. The one place where threads are made. */
@Component(service = Threads.class)
public final class SystemThreads implements Threads {
  private static final Logger LOG = LoggerFactory.getLogger(SystemThreads.class);

  @Override
  public ExecutorService single(String name) {
    return Executors.newSingleThreadExecutor(factory(name, false));
  }

  @Override
  public ExecutorService pool(String name, int size) {
    return Executors.newFixedThreadPool(size, factory(name, true));
  }

  @Override
  public ScheduledExecutorService scheduler(String name, int size) {
    return new Scheduler(size, factory(name, size > 1));
  }

  @Override
  public Thread loop(String name, Runnable body) {
    Thread thread = factory(name, false).newThread(body);
    thread.setPriority(Thread.MAX_PRIORITY);
    return thread;
  }

  private static ThreadFactory factory(String name, boolean numbered) {
    AtomicInteger made = new AtomicInteger();
    return task -> {
      String suffix = numbered ? "-" + made.incrementAndGet() : "";
      Thread thread = new Thread(task, "vigie-" + name + suffix);
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler(SystemThreads::escaped);
      return thread;
    };
  }

  private static void escaped(Thread thread, Throwable failure) {
    LOG.error("Bug: an exception escaped in thread {}", thread.getName(), failure);
  }

  /** A periodic task that throws is never run again; without this it would die in silence. */
  private static final class Scheduler extends ScheduledThreadPoolExecutor {
    Scheduler(int size, ThreadFactory factory) {
      super(size, factory);
      setRemoveOnCancelPolicy(true);
      setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable failure) {
      super.afterExecute(task, failure);
      if (failure == null && task instanceof Future<?> future && future.isDone()) {
        report(future);
      }
    }

    private static void report(Future<?> done) {
      try {
        done.get();
      } catch (ExecutionException e) {
        escaped(Thread.currentThread(), e.getCause() == null ? e : e.getCause());
      } catch (CancellationException e) {
        LOG.trace("a task was cancelled", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
