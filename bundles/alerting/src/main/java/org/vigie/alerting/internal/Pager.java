package org.vigie.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.NoticeKind;
import org.vigie.api.text.MessageId;

/**
 * What one person is to be told, so that a flood of alerts does not drown them: some texts a minute
 * leave one by one, the rest as one.
 */
final class Pager {
  /** The window in which texts are counted, and the longest that one is held back. */
  static final Duration WINDOW = Duration.ofSeconds(60);

  /** A notice that is owed. */
  record Held(Instant at, AlertId alert, NoticeKind kind) implements Comparable<Held> {
    private static final Comparator<Held> ORDER =
        Comparator.comparing(Held::at).thenComparing(Held::alert).thenComparing(Held::kind);

    @Override
    public int compareTo(Held other) {
      return ORDER.compare(this, other);
    }
  }

  private record Single(Instant at, MessageId message) implements Comparable<Single> {
    @Override
    public int compareTo(Single other) {
      int times = at.compareTo(other.at);
      return times == 0 ? message.compareTo(other.message) : times;
    }
  }

  private final PagerKey.Bucket bucket;
  private final TreeSet<Held> held = new TreeSet<>();
  private final TreeSet<Single> singles = new TreeSet<>();
  private Instant gathered = Instant.MIN;

  Pager(PagerKey.Bucket bucket) {
    this.bucket = bucket;
  }

  void owe(Held notice) {
    held.add(notice);
  }

  void forget(Held notice) {
    held.remove(notice);
  }

  /** A text was given; told again of the same text, it is one. */
  void given(Instant at, MessageId message, boolean many) {
    if (many) {
      gathered = at.isAfter(gathered) ? at : gathered;
    } else if (singles.add(new Single(at, message)) && singles.size() > bucket.singles()) {
      singles.pollFirst();
    }
  }

  /** When what is held leaves. */
  Optional<Instant> deadline() {
    return held.isEmpty() ? Optional.empty() : Optional.of(held.first().at().plus(WINDOW));
  }

  /** What leaves now: each list is one text. */
  List<List<Held>> leaving(Instant now) {
    if (held.isEmpty()) {
      return List.of();
    }
    if (!held.first().at().plus(WINDOW).isAfter(now)) {
      return List.of(List.copyOf(held));
    }
    if (gathering(now)) {
      return List.of();
    }
    int free = bucket.singles() - recent(now);
    if (bucket == PagerKey.Bucket.NEWS && held.size() > 1 && free > 0) {
      return List.of(List.copyOf(held));
    }
    List<List<Held>> leaving = new ArrayList<>();
    held.stream().limit(Math.max(0, free)).forEach(notice -> leaving.add(List.of(notice)));
    return leaving;
  }

  /** Whether something is held already, or was gathered a moment ago. */
  private boolean gathering(Instant now) {
    return held.first().at().isBefore(now) || gathered.isAfter(now.minus(WINDOW));
  }

  private int recent(Instant now) {
    return (int) singles.stream().filter(s -> s.at().isAfter(now.minus(WINDOW))).count();
  }
}
