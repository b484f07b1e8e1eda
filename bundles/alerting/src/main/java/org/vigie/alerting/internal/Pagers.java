package org.vigie.alerting.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.vigie.api.alert.AlertEvent.NoticeGiven;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord.Notice;

/** What is owed to all persons, by person; folded from the alerts' events. */
final class Pagers {
  private final Map<PagerKey, Pager> pagers = new HashMap<>();
  private final Schedule<PagerKey> deadlines = new Schedule<>();
  private final TreeSet<PagerKey> touched = new TreeSet<>();

  void owe(AlertId alert, Notice notice) {
    change(notice, pager -> pager.owe(held(alert, notice)));
    touched.add(PagerKey.of(notice.person(), notice.kind()));
  }

  void forget(AlertId alert, Notice notice) {
    change(notice, pager -> pager.forget(held(alert, notice)));
  }

  void given(NoticeGiven e) {
    PagerKey key = PagerKey.of(e.person(), e.kind());
    pager(key).given(e.at(), e.message(), e.gathered());
  }

  Optional<Instant> nextDeadline() {
    return deadlines.first();
  }

  /** Whoever has something that may leave now. */
  Optional<PagerKey> nextReady(Instant now) {
    return Optional.ofNullable(touched.pollFirst()).or(() -> deadlines.pollDue(now));
  }

  /** After a replay nothing is new: what is owed waits for its time. */
  void settle() {
    touched.clear();
  }

  List<List<Pager.Held>> leaving(PagerKey key, Instant now) {
    return pager(key).leaving(now);
  }

  private void change(Notice notice, Consumer<Pager> change) {
    PagerKey key = PagerKey.of(notice.person(), notice.kind());
    Pager pager = pager(key);
    change.accept(pager);
    deadlines.set(key, pager.deadline());
  }

  private Pager pager(PagerKey key) {
    return pagers.computeIfAbsent(key, k -> new Pager(k.bucket()));
  }

  private static Pager.Held held(AlertId alert, Notice notice) {
    return new Pager.Held(notice.at(), alert, notice.kind());
  }
}
