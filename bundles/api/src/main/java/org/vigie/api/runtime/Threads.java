package org.vigie.api.runtime;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Makes the appliance's threads: named, daemon, an escaped exception logged as a bug. Whoever asks
 * for an executor shuts it down.
 */
public interface Threads {
  /** One thread, tasks in order. */
  ExecutorService single(String name);

  /** A fixed number of threads. */
  ExecutorService pool(String name, int size);

  /** Threads for tasks at a time. */
  ScheduledExecutorService scheduler(String name, int size);

  /** One thread of high priority that runs a loop of its own; not started yet. */
  Thread loop(String name, Runnable body);
}
