package org.vigie.rest.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets its oldest entries rather than grow: strangers choose its keys. */
final class Bounded<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int max;

  Bounded(int max) {
    this.max = max;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > max;
  }
}
