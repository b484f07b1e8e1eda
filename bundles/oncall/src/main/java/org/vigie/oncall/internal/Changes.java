package org.vigie.oncall.internal;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vigie.oncall.api.Span;

/** The instants of a span at which an answer may change: the first of it, and those noted. */
final class Changes {
  private final Span within;
  private final TreeSet<Instant> instants = new TreeSet<>();

  Changes(Span within) {
    this.within = within;
    instants.add(within.from());
  }

  Span within() {
    return within;
  }

  void note(Instant at) {
    if (within.contains(at)) {
      instants.add(at);
    }
  }

  void note(Span span) {
    note(span.from());
    note(span.to());
  }

  SortedSet<Instant> inOrder() {
    return instants;
  }
}
