package org.vigie.sim.audio;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The one place where the simulators make threads. */
public final class SimThreads {
  private SimThreads() {}

  /** One daemon thread for timed tasks. */
  public static ScheduledExecutorService scheduler(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** What is done when the process ends, by Ctrl-C too. */
  public static Thread onExit(Runnable task) {
    return new Thread(task, "sim-exit");
  }

  /** Lets a little time pass between two looks at something that tells nobody of its changes. */
  public static void pause(long millis) throws InterruptedException {
    Thread.sleep(millis);
  }
}
