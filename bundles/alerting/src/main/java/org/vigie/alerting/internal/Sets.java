package org.vigie.alerting.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Small immutable sets, changed by copying. */
final class Sets {
  private Sets() {}

  static <T> Set<T> with(Set<T> set, T item) {
    Set<T> more = new HashSet<>(set);
    return more.add(item) ? more : set;
  }

  static <T> Set<T> without(Set<T> set, T item) {
    return set.contains(item) ? without(set, Set.of(item)) : set;
  }

  /** In natural order, so that what is done with them does not depend on chance. */
  static <T> Set<T> without(Set<T> set, Set<T> items) {
    Set<T> fewer = new TreeSet<>(set);
    fewer.removeAll(items);
    return fewer;
  }
}
