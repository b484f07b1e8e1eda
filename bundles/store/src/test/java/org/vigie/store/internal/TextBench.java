package org.vigie.store.internal;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.alert.AlertId;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.store.TextBatch;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;

/** By hand: what messages cost. Arguments: directory, messages in a batch, messages. */
public final class TextBench {
  private static final Logger LOG = LoggerFactory.getLogger(TextBench.class);

  private final Store store;
  private final int size;
  private final int count;

  private TextBench(Store store, int size, int count) {
    this.store = store;
    this.size = size;
    this.count = count;
  }

  public static void main(String[] args) {
    try (Store store = OpenStore.on(Path.of(args[0]))) {
      var bench = new TextBench(store, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
      long first = store.textStore().lastAlert() + 1;
      bench.run("in, once before", first, n -> Sms.arrivals(n, bench.size));
      bench.run("in", first + bench.count, n -> Sms.arrivals(n, bench.size));
      bench.run("out, added", first + 100_000_000, n -> bench.outgoing(n, false));
      bench.run("out, sent", first + 100_000_000, n -> bench.outgoing(n, true));
      bench.pages();
    }
  }

  private TextBatch outgoing(long from, boolean sent) {
    List<MessageRecord> messages = new ArrayList<>();
    for (long n = from; n < from + size; n++) {
      MessageRecord message = Sms.out(n, "Alerte 42, Chauffage : la chaudière est en panne.");
      messages.add(sent ? Sms.sent(message) : message);
    }
    List<MessageRecord> none = List.of();
    return new TextBatch(
        sent ? none : messages, sent ? messages : none, List.of(), List.of(), List.of());
  }

  private void pages() {
    var none = Optional.<String>empty();
    for (MessageState state : MessageState.values()) {
      page(state.code(), Optional.of(state), none, Optional.empty());
    }
    page("all", Optional.empty(), none, Optional.empty());
    page(
        "a number that many have",
        Optional.empty(),
        Optional.of(Sms.LINE.e164()),
        Optional.empty());
    page("a number that nobody has", Optional.empty(), Optional.of("+1"), Optional.empty());
    page("an alert", Optional.empty(), none, Optional.of(new AlertId(7)));
  }

  private void page(
      String what, Optional<MessageState> state, Optional<String> number, Optional<AlertId> alert) {
    var none = Optional.<String>empty();
    var any = Optional.<Instant>empty();
    var query = new MessageQuery(Optional.empty(), state, none, number, alert, any, any, 50, none);
    store.texts().messages(query);
    long start = System.nanoTime();
    int found = store.texts().messages(query).items().size();
    LOG.info("page of {}: {} in {} us", what, found, (System.nanoTime() - start) / 1000);
  }

  private void run(String what, long from, LongFunction<TextBatch> batch) {
    int batches = count / size;
    long[] nanos = new long[batches];
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < batches; i++) {
      TextBatch next = batch.apply(from + (long) i * size);
      long start = System.nanoTime();
      store.textStore().write(next);
      nanos[i] = System.nanoTime() - start;
    }
    cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    long total = Arrays.stream(nanos).sum();
    Arrays.sort(nanos);
    LOG.info(
        "{}, batches of {}: {} messages/s, {} us of CPU each; batch p50 {} us, p99 {} us, max {} us",
        what,
        size,
        Math.round(1e9 * size * batches / total),
        cpu / 1000 / size / batches,
        nanos[batches / 2] / 1000,
        nanos[batches * 99 / 100] / 1000,
        nanos[batches - 1] / 1000);
  }
}
