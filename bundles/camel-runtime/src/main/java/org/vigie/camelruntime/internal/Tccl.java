package org.vigie.camelruntime.internal;

import java.util.concurrent.Callable;

/**
 * Runs a piece of work with a given context class loader, since parsers and converters of Camel
 * look their services up there.
 */
final class Tccl {

  private Tccl() {}

  static <T> T with(ClassLoader loader, Callable<T> work) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
