package org.vigie.numbering.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The latest answers of a function, a bounded number of them. Thread-safe. */
final class Recent<K, V> {
  private final Function<K, V> function;
  private final Map<K, V> answers;

  Recent(int size, Function<K, V> function) {
    this.function = function;
    answers =
        new LinkedHashMap<>(size * 2, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > size;
          }
        };
  }

  V of(K key) {
    synchronized (answers) {
      V known = answers.get(key);
      if (known != null) {
        return known;
      }
    }
    V answer = function.apply(key);
    synchronized (answers) {
      answers.put(key, answer);
    }
    return answer;
  }
}
