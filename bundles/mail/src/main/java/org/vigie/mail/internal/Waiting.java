package org.vigie.mail.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.vigie.api.mail.MailRecord;

/**
 * What is remembered of mails that were tried in vain. After a restart nothing is: they are tried
 * at once. Not thread-safe.
 */
final class Waiting {
  /** Times are of {@link System#nanoTime}: clocks on the wall leap. */
  private record Tried(int times, long due) {}

  private static final Tried NEVER = new Tried(0, Long.MIN_VALUE);

  private final Map<String, Tried> tried = new HashMap<>();
  private final Pauses pauses;
  private final RandomGenerator chance = RandomGenerator.getDefault();

  Waiting(Pauses pauses) {
    this.pauses = pauses;
  }

  private Tried of(MailRecord mail) {
    return tried.getOrDefault(mail.mail().key(), NEVER);
  }

  /** How often it was tried in vain. */
  int times(MailRecord mail) {
    return of(mail).times();
  }

  /** The server does not take it now. */
  void later(MailRecord mail) {
    int times = of(mail).times() + 1;
    long due = System.nanoTime() + pauses.nanos(times, chance);
    tried.put(mail.mail().key(), new Tried(times, due));
  }

  /** It goes after those that were tried less often. */
  void last(MailRecord mail) {
    tried.put(mail.mail().key(), new Tried(of(mail).times() + 1, Long.MIN_VALUE));
  }

  void done(MailRecord mail) {
    tried.remove(mail.mail().key());
  }

  /** Nobody has to wait any longer: the configuration is another. */
  void clear() {
    tried.clear();
  }

  int count() {
    return tried.size();
  }

  /** Those that are to be tried now, in this order. */
  List<MailRecord> due(Stream<MailRecord> owed) {
    long now = System.nanoTime();
    List<MailRecord> due = new ArrayList<>();
    owed.filter(mail -> isDue(of(mail), now)).forEach(due::add);
    due.sort(Comparator.comparingInt(mail -> of(mail).times()));
    return due;
  }

  private static boolean isDue(Tried tried, long now) {
    return tried.due() == Long.MIN_VALUE || tried.due() - now <= 0;
  }

  /** Nanoseconds until the next is due that waits for its time. */
  OptionalLong next() {
    long now = System.nanoTime();
    return tried.values().stream()
        .filter(each -> each.due() != Long.MIN_VALUE)
        .mapToLong(each -> Math.max(0, each.due() - now))
        .min();
  }
}
