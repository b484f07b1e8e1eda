package org.vigie.engine.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand.Restarted;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.CallBackBooked;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.store.CallLog;
import org.vigie.api.store.Journal;
import org.vigie.api.store.JournalEntry;
import org.vigie.callflow.api.CallMachine;

/** Takes up what the journal has of calls without an end. */
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final Journal journal;
  private final CallLog log;
  private final Decider decider;
  private final InstantSource clock;

  Recovery(Journal journal, CallLog log, Decider decider, InstantSource clock) {
    this.journal = journal;
    this.log = log;
    this.decider = decider;
    this.clock = clock;
  }

  /**
   * @param cut the process was started again: the calls are over, and their legs are to be ended;
   *     else only the engine was, and they go on
   * @throws org.vigie.api.store.StoreException where the journal cannot be read now
   */
  void run(boolean cut) {
    Map<CallId, List<JournalEntry>> calls = new LinkedHashMap<>();
    journal
        .unfinished()
        .forEach(entry -> calls.computeIfAbsent(entry.call(), id -> new ArrayList<>()).add(entry));
    // All is read before anything is decided: a store that fails here is asked again for the same.
    Map<CallId, List<CallBackBooked>> promised = new LinkedHashMap<>();
    calls.forEach((id, entries) -> promised.put(id, promised(entries, calls.keySet())));
    List<LiveCall> taken = new ArrayList<>();
    calls.forEach((id, entries) -> taken(id, entries).ifPresent(taken::add));
    // Before the ends: once an end is on disk nobody looks for what that call promised.
    promised.forEach(decider::callBack);
    if (cut) {
      taken.forEach(call -> decider.step(call, new Restarted(call.id(), clock.instant())));
    }
    if (!calls.isEmpty()) {
      String what = cut ? "were cut by the restart and are being ended" : "go on";
      LOG.info("{} calls of the journal {}", calls.size(), what);
    }
  }

  /** The calls back that a customer was promised and of which nothing is on disk. */
  private List<CallBackBooked> promised(List<JournalEntry> entries, Set<CallId> unfinished) {
    return entries.stream()
        .flatMap(entry -> entry.events().stream())
        .filter(event -> event instanceof CallBackBooked)
        .map(event -> (CallBackBooked) event)
        .filter(booked -> !unfinished.contains(booked.by()) && log.find(booked.by()).isEmpty())
        .toList();
  }

  private Optional<LiveCall> taken(CallId id, List<JournalEntry> entries) {
    List<CallEvent> events = entries.stream().flatMap(e -> e.events().stream()).toList();
    try {
      LiveCall call =
          new LiveCall(CallMachine.replay(id, events), entries.get(entries.size() - 1).sequence());
      call.record(call.state().record());
      events.stream()
          .filter(event -> event instanceof AttemptStarted)
          .forEach(event -> call.legs().add(new LegId(id, ((AttemptStarted) event).leg())));
      decider.resume(call, events);
      return Optional.of(call);
    } catch (RuntimeException e) {
      LOG.error("Bug: call {} cannot be taken up from the journal", id, e);
      return Optional.empty();
    }
  }
}
