package org.vigie.messaging.internal.in;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was seen within a time. */
public final class Recent {
  private final Duration memory;
  private final Map<Fingerprint, Instant> seen = new LinkedHashMap<>();

  public Recent(Duration memory) {
    this.memory = memory;
  }

  /** Says whether something was seen lately. */
  public boolean knows(Fingerprint what, Instant now) {
    forget(now);
    return seen.containsKey(what);
  }

  /** Keeps something in mind from now on, also where it was there already. */
  public void remember(Fingerprint what, Instant now) {
    forget(now);
    seen.remove(what);
    seen.put(what, now);
  }

  private void forget(Instant now) {
    Instant since = now.minus(memory);
    Iterator<Instant> oldestFirst = seen.values().iterator();
    while (oldestFirst.hasNext() && !oldestFirst.next().isAfter(since)) {
      oldestFirst.remove();
    }
  }
}
