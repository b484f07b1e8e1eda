package org.vigie.store.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallId;
import org.vigie.api.store.JournalEntry;

/** By hand: what one commit costs. Arguments: directory, entries in a batch, batches. */
public final class JournalBench {
  private static final Logger LOG = LoggerFactory.getLogger(JournalBench.class);

  private JournalBench() {}

  public static void main(String[] args) {
    int size = Integer.parseInt(args[1]);
    int batches = Integer.parseInt(args[2]);
    try (Store store = OpenStore.on(Path.of(args[0]))) {
      run(store, size, batches / 2, 0);
      long[] nanos = run(store, size, batches, 10_000_000);
      long total = Arrays.stream(nanos).sum();
      Arrays.sort(nanos);
      LOG.info(
          "batches of {}: {} entries/s; commit p50 {} us, p99 {} us, max {} us",
          size,
          Math.round(1e9 * size * batches / total),
          nanos[batches / 2] / 1000,
          nanos[batches * 99 / 100] / 1000,
          nanos[batches - 1] / 1000);
    }
  }

  /** Calls of six entries, the last with its CDR. */
  private static long[] run(Store store, int size, int batches, long from) {
    long[] nanos = new long[batches];
    long n = from;
    for (int i = 0; i < batches; i++) {
      List<JournalEntry> batch = new ArrayList<>();
      for (int j = 0; j < size; j++, n++) {
        CallId call = Entries.call(n / 6);
        batch.add(entry(call, n % 6 + 1));
      }
      long start = System.nanoTime();
      store.journal().append(batch);
      nanos[i] = System.nanoTime() - start;
    }
    return nanos;
  }

  private static JournalEntry entry(CallId call, long sequence) {
    return sequence == 1
        ? Entries.first(call)
        : sequence == 6 ? Entries.last(call, 6, Entries.T0, false) : Entries.next(call, sequence);
  }
}
