package org.vigie.rest.internal;

import java.util.function.Supplier;

/** What a service says it cannot do, as a problem. */
final class Fits {
  private Fits() {}

  /** 422 where a service says by an {@link IllegalArgumentException} why it cannot be. */
  static <T> T or(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (IllegalArgumentException e) {
      throw Form.unfit(String.valueOf(e.getMessage()));
    }
  }
}
