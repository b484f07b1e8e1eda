package org.vigie.routes.internal;

import org.jspecify.annotations.Nullable;

/** Runs something under another context class loader. */
final class Tccl {
  /** Something that may fail. */
  interface Task {
    void run() throws Exception;
  }

  private Tccl() {}

  static void run(@Nullable ClassLoader loader, Task task) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      task.run();
    } catch (Exception e) {
      throw new IllegalStateException("the routes could not be built", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
