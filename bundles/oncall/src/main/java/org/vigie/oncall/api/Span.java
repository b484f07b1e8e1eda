package org.vigie.oncall.api;

import java.time.Duration;
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

  /** How much time is in it; zero where it is empty. */
  public Duration length() {
    return isEmpty() ? Duration.ZERO : Duration.between(from, to);
  }

  /** Says whether they have an instant in common. */
  public boolean meets(Span other) {
    return !cut(other).isEmpty();
  }

  /** What lies in both; may be empty. */
  public Span cut(Span other) {
    return new Span(
        from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
  }
}
