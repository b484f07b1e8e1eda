package org.vigie.messaging.internal.in;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Long messages that were delivered with gaps, so that a part that comes late is known as such. */
public final class GivenUp {
  static final Duration MEMORY = Duration.ofHours(1);
  static final int MOST = 10_000;

  private final Map<PartKey, Entry> entries = new LinkedHashMap<>();

  private record Entry(Instant at, SortedMap<Integer, Fingerprint> delivered) {}

  /** What a part is that came after its message was given up. */
  public enum Late {
    /** Of no message that was given up, or of another one with the same reference. */
    NO,
    /** It is missing in what was delivered. */
    MISSING,
    /** It was delivered. */
    REPEATED
  }

  public void add(Assembly assembly, Instant now) {
    SortedMap<Integer, Fingerprint> delivered = new TreeMap<>();
    assembly
        .texts()
        .forEach((number, text) -> delivered.put(number, assembly.key().fingerprint(number, text)));
    entries.remove(assembly.key());
    entries.put(assembly.key(), new Entry(now, delivered));
    forget(now);
  }

  public Late late(PartKey key, int number, Fingerprint part, Instant now) {
    forget(now);
    @Nullable Entry entry = entries.get(key);
    if (entry == null) {
      return Late.NO;
    }
    Fingerprint before = entry.delivered().putIfAbsent(number, part);
    if (before == null) {
      return Late.MISSING;
    }
    if (before.equals(part)) {
      return Late.REPEATED;
    }
    entries.remove(key);
    return Late.NO;
  }

  private void forget(Instant now) {
    Instant since = now.minus(MEMORY);
    Iterator<Entry> oldestFirst = entries.values().iterator();
    while (oldestFirst.hasNext()
        && (oldestFirst.next().at().isBefore(since) || entries.size() > MOST)) {
      oldestFirst.remove();
    }
  }
}
