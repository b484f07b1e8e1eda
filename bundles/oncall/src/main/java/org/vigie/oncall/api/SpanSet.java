package org.vigie.oncall.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Instants as spans that neither overlap nor touch, ascending. Immutable. */
public final class SpanSet {
  public static final SpanSet NONE = new SpanSet(List.of());

  private final List<Span> spans;

  private SpanSet(List<Span> spans) {
    this.spans = List.copyOf(spans);
  }

  /** What lies in at least one of some spans, in any order. */
  public static SpanSet of(Collection<Span> spans) {
    List<Span> united = new ArrayList<>();
    spans.stream()
        .filter(span -> !span.isEmpty())
        .sorted(Comparator.comparing(Span::from))
        .forEach(span -> append(united, span));
    return new SpanSet(united);
  }

  public static SpanSet of(Span... spans) {
    return of(List.of(spans));
  }

  private static void append(List<Span> united, Span span) {
    int last = united.size() - 1;
    if (last < 0 || united.get(last).to().isBefore(span.from())) {
      united.add(span);
    } else if (united.get(last).to().isBefore(span.to())) {
      united.set(last, new Span(united.get(last).from(), span.to()));
    }
  }

  public List<Span> spans() {
    return spans;
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /** The time of all together. */
  public Duration length() {
    return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** Says whether an instant is in one of them. */
  public boolean contains(Instant at) {
    int next = firstEndingAfter(at);
    return next < spans.size() && spans.get(next).contains(at);
  }

  /** Says whether they have any instant in common with a span. */
  public boolean meets(Span other) {
    int next = firstEndingAfter(other.from());
    return !other.isEmpty() && next < spans.size() && spans.get(next).from().isBefore(other.to());
  }

  /** What lies in either. */
  public SpanSet plus(SpanSet other) {
    return of(Stream.concat(spans.stream(), other.spans.stream()).toList());
  }

  /** What lies in both. */
  public SpanSet and(SpanSet other) {
    List<Span> both = new ArrayList<>();
    for (Span span : spans) {
      for (int i = other.firstEndingAfter(span.from());
          i < other.spans.size() && other.spans.get(i).from().isBefore(span.to());
          i++) {
        both.add(span.cut(other.spans.get(i)));
      }
    }
    return new SpanSet(both);
  }

  /** What lies in a span too. */
  public SpanSet and(Span span) {
    return and(of(span));
  }

  /** What lies in these alone. */
  public SpanSet minus(SpanSet other) {
    List<Span> left = new ArrayList<>();
    for (Span span : spans) {
      Instant from = span.from();
      for (Span gone : other.and(span).spans) {
        left.add(new Span(from, gone.from()));
        from = gone.to();
      }
      left.add(new Span(from, span.to()));
    }
    return of(left);
  }

  private int firstEndingAfter(Instant at) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).to().isAfter(at)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpanSet set && spans.equals(set.spans);
  }

  @Override
  public int hashCode() {
    return spans.hashCode();
  }

  @Override
  public String toString() {
    return spans.toString();
  }
}
