package org.vigie.oncall.api;

import java.time.Instant;

/**
 * A half-open span of time.
 *
 * @param from inclusive
 * @param to exclusive; not after {@code from}: the span is empty
 */
public record Span(Instant from, Instant to) {
  /** Says whether an instant is in it. */
  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  /** Says whether no instant is in it. */
  public boolean isEmpty() {
    return !from.isBefore(to);
  }
}
