package org.vigie.engine.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallRecord;
import org.vigie.api.store.Journal;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.store.StoreException;

/** The thread that writes: all that waits in one transaction, and again until it succeeds. */
final class JournalLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalLoop.class);
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Ledger ledger;
  private final Journal journal;
  private final CallBook book;
  private final Adopter owed;
  private final Consumer<Sequel> sequels;
  private volatile boolean stopping;
  private volatile Optional<String> trouble = Optional.empty();

  /**
   * @param owed is handed the texts that calls owe
   * @param sequels what follows elsewhere
   */
  JournalLoop(
      Ledger ledger, Journal journal, CallBook book, Adopter owed, Consumer<Sequel> sequels) {
    this.ledger = ledger;
    this.journal = journal;
    this.book = book;
    this.owed = owed;
    this.sequels = sequels;
  }

  /** Why the last write failed, while it is being tried again. */
  Optional<String> trouble() {
    return trouble;
  }

  /** What is pending is written once more, and not tried again. */
  void stop() {
    stopping = true;
    ledger.close();
  }

  @Override
  public void run() {
    try {
      for (var batch = ledger.take(); !batch.isEmpty(); batch = ledger.take()) {
        write(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Outcome> batch) {
    Map<LiveCall, JournalEntry> entries = entries(batch);
    boolean done = false;
    while (!done) {
      done = append(List.copyOf(entries.values()));
      if (!done && stopping) {
        LOG.error("{} entries are lost: the store does not answer at the end", entries.size());
        return;
      }
      if (!done) {
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
    trouble = Optional.empty();
    entries.keySet().forEach(LiveCall::wroteOne);
    ledger.written();
    entries.values().forEach(entry -> owed.adopt(entry.owed()));
    entries.values().forEach(entry -> owed.mailed(entry.mails()));
    batch.stream().filter(Outcome::last).forEach(outcome -> book.remove(outcome.call()));
    entries.values().stream()
        .flatMap(entry -> entry.record().stream())
        .filter(call -> call.alert().isPresent())
        .forEach(owed::told);
    batch.stream().flatMap(outcome -> outcome.aftermath().sequels().stream()).forEach(sequels);
  }

  /** One entry for each call, whatever number of outcomes it has in the batch. */
  private static Map<LiveCall, JournalEntry> entries(List<Outcome> batch) {
    Map<LiveCall, List<CallEvent>> events = new LinkedHashMap<>();
    Map<LiveCall, JournalEntry> entries = new LinkedHashMap<>();
    for (Outcome outcome : batch) {
      if (!outcome.events().isEmpty()) {
        LiveCall call = outcome.call();
        events.computeIfAbsent(call, c -> new ArrayList<>()).addAll(outcome.events());
        var record = outcome.last() ? call.record() : Optional.<CallRecord>empty();
        var all = events.getOrDefault(call, List.of());
        entries.put(
            call,
            new JournalEntry(
                call.id(),
                call.written() + 1,
                all,
                record,
                outcome.aftermath().owed(),
                outcome.aftermath().mails()));
      }
    }
    return entries;
  }

  private boolean append(List<JournalEntry> entries) {
    try {
      journal.append(entries);
      return true;
    } catch (StoreException e) {
      String why = Optional.ofNullable(e.getMessage()).orElse("the store does not answer");
      if (!trouble.equals(Optional.of(why))) {
        LOG.error("The journal cannot be written, calls go on from memory: {}", why);
      }
      trouble = Optional.of(why);
      return false;
    } catch (RuntimeException e) {
      return appendOneByOne(entries, e);
    }
  }

  /** One that cannot be written by a fault of ours must not keep the others from the disk. */
  private boolean appendOneByOne(List<JournalEntry> entries, RuntimeException fault) {
    if (entries.size() == 1) {
      LOG.error("Bug: an entry of call {} cannot be written", entries.get(0).call(), fault);
      return true;
    }
    for (JournalEntry entry : entries) {
      boolean done = false;
      while (!done && !stopping) {
        done = append(List.of(entry));
        if (!done) {
          LockSupport.parkNanos(RETRY_NANOS);
        }
      }
    }
    return true;
  }
}
