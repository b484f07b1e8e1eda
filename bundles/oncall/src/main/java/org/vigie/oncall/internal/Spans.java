package org.vigie.oncall.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.vigie.oncall.api.Span;

/**
 * Entries with spans, found by instant. Sorted by start, each with the latest end so far, so that a
 * search looks only at what may still hold.
 */
final class Spans<T> {
  private record Entry<T>(int order, Span span, Instant latestEnd, T item) {}

  private final List<Entry<T>> entries;

  Spans(List<T> items, Function<T, Span> span) {
    List<Entry<T>> found = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      T item = items.get(i);
      found.add(new Entry<>(i, span.apply(item), Instant.MIN, item));
    }
    found.sort(Comparator.comparing(entry -> entry.span().from()));
    Instant latest = Instant.MIN;
    for (int i = 0; i < found.size(); i++) {
      Entry<T> entry = found.get(i);
      latest = entry.span().to().isAfter(latest) ? entry.span().to() : latest;
      found.set(i, new Entry<>(entry.order(), entry.span(), latest, entry.item()));
    }
    entries = List.copyOf(found);
  }

  /** Those that hold at an instant, in the order of the document. */
  List<T> at(Instant at) {
    List<Entry<T>> holding = new ArrayList<>();
    for (int i = startedBy(at) - 1; i >= 0 && at.isBefore(entries.get(i).latestEnd()); i--) {
      if (entries.get(i).span().contains(at)) {
        holding.add(entries.get(i));
      }
    }
    if (holding.isEmpty()) {
      return List.of();
    }
    holding.sort(Comparator.comparingInt(Entry::order));
    return holding.stream().map(Entry::item).toList();
  }

  List<T> items() {
    return entries.stream().map(Entry::item).toList();
  }

  /** Where they begin and end. */
  void changes(Changes changes) {
    entries.forEach(entry -> changes.note(entry.span()));
  }

  private int startedBy(Instant at) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).span().from().isAfter(at)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
