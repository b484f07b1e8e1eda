package org.vigie.gsm.internal.modem;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What waits to be done with a modem: the lower rank first, then the older. Thread-safe. */
final class Worklist {
  private final PriorityBlockingQueue<Entry> entries = new PriorityBlockingQueue<>();
  private final AtomicLong added = new AtomicLong();

  private record Entry(int rank, long number, Job job) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byRank = Integer.compare(rank, other.rank);
      return byRank != 0 ? byRank : Long.compare(number, other.number);
    }
  }

  void add(int rank, Job job) {
    entries.add(new Entry(rank, added.incrementAndGet(), job));
  }

  int size() {
    return entries.size();
  }

  /** The next, or empty where there is none for so long. */
  Optional<Job> next(Duration wait) throws InterruptedException {
    Entry entry = entries.poll(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
    return Optional.ofNullable(entry).map(Entry::job);
  }

  /** The modem cannot be used: what has somebody waiting for it is given up. */
  void abandon(String cause) {
    entries.removeIf(entry -> entry.job().abandoned(cause));
  }

  /** Lets go what has waited for too long. */
  void expire(long nanoTime) {
    entries.removeIf(entry -> entry.job().expired(nanoTime));
  }
}
