package org.vigie.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallRecord;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Page;
import org.vigie.api.query.Texts;
import org.vigie.api.runtime.Threads;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Strategy;
import org.vigie.api.store.StoreException;

/**
 * Fills the memory from the log when the engine starts, on a thread of its own: calls do not wait
 * for it. It looks at the newest calls of the last month, a bounded number.
 */
final class MemorySeed {
  private static final Logger LOG = LoggerFactory.getLogger(MemorySeed.class);
  private static final Duration BACK = Duration.ofDays(31);
  private static final int PAGE = 500;
  private static final int PAGES = 4;

  /** Calls of which all events are read: only they say for which team somebody was rung. */
  private static final int TRACES = 100;

  /** Further calls of which all events are read, for what they may still have to say. */
  private static final int MOST_SPEAKING = 500;

  private static final long AGAIN_SECONDS = 10;

  private final Knowledge knowledge;
  private final StoreLink log;
  private final Consumer<Sequel> sequels;
  private final Unspoken unspoken;
  private final ScheduledExecutorService thread;
  private volatile boolean stopping;

  /**
   * @param sequels what a kill may have kept from being said
   */
  MemorySeed(Knowledge knowledge, StoreLink log, Consumer<Sequel> sequels, Threads threads) {
    this.knowledge = knowledge;
    this.log = log;
    this.sequels = sequels;
    unspoken = new Unspoken(knowledge.rulebook());
    thread = threads.scheduler("call-memory", 1);
  }

  void start() {
    thread.execute(this::run);
    thread.execute(this::heard);
  }

  /** They may come later than the log, which is of another component of the store. */
  private void heard() {
    if (stopping) {
      return;
    }
    try {
      Optional<Texts> texts = log.texts();
      texts.ifPresent(
          there ->
              new HeardBefore(there, knowledge.memory().messages()).read(knowledge.now(), BACK));
      if (texts.isEmpty()) {
        again(this::heard);
      }
    } catch (StoreException e) {
      LOG.warn("It is not known yet which messages were heard: {}", e.getMessage());
      again(this::heard);
    } catch (RuntimeException e) {
      LOG.error("Bug: it is not known which messages were heard", e);
    }
  }

  /** Without an interrupt, which a store takes for a fault of the disk. */
  void stop() {
    stopping = true;
    thread.shutdown();
  }

  private void run() {
    if (stopping) {
      return;
    }
    try {
      read();
    } catch (StoreException e) {
      LOG.warn("Calls of before are not remembered yet: {}", e.getMessage());
      again(this::run);
    } catch (RuntimeException e) {
      LOG.error("Bug: calls of before are not remembered", e);
    }
  }

  private void again(Runnable task) {
    try {
      thread.schedule(task, AGAIN_SECONDS, TimeUnit.SECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("The engine stops before calls of before were read");
    }
  }

  private void read() {
    int traces = inTurn() ? TRACES : 0;
    int speaking = MOST_SPEAKING;
    Optional<String> cursor = Optional.empty();
    for (int i = 0; i < PAGES && !stopping; i++) {
      Page<CallRecord> page = log.find(query(cursor));
      page.items().forEach(this::note);
      traces -= trace(page.items(), traces);
      speaking -= speak(page.items(), speaking);
      cursor = page.next();
      if (cursor.isEmpty()) {
        return;
      }
    }
  }

  private CallQuery query(Optional<String> cursor) {
    Instant from = knowledge.now().minus(BACK);
    return new CallQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.empty(),
        false,
        PAGE,
        cursor);
  }

  private void note(CallRecord call) {
    CallMemory memory = knowledge.memory();
    memory.messages().over(call);
    // A bare number that took a call is nobody who could be rung first.
    Optional<String> by = call.acceptedBy().filter(id -> !PhoneNumber.isE164(id));
    if (by.isEmpty() || call.acceptedAt().isEmpty()) {
      return;
    }
    String person = by.get();
    Instant accepted = call.acceptedAt().get();
    memory.accepted(person, accepted);
    Instant last = call.endedAt().orElse(accepted);
    call.caller().ifPresent(number -> memory.handled(call.line(), number, person, last));
  }

  /** Says whether anybody is rung in turn. */
  private boolean inTurn() {
    return knowledge.rules().setup().setup().policies().stream()
        .map(Policy::steps)
        .flatMap(List::stream)
        .anyMatch(step -> step.strategy() == Strategy.ROUND_ROBIN);
  }

  private int trace(List<CallRecord> calls, int most) {
    List<CallRecord> rung =
        calls.stream().filter(call -> !call.attempts().isEmpty()).limit(most).toList();
    for (CallRecord call : rung) {
      CallFacts facts = new CallFacts(call.id());
      for (CallEvent event : log.trace(call.id())) {
        facts.take(event, knowledge.memory());
      }
    }
    return rung.size();
  }

  private int speak(List<CallRecord> calls, int most) {
    Instant now = knowledge.now();
    List<CallRecord> speaking =
        calls.stream().filter(call -> unspoken.in(call, now)).limit(most).toList();
    for (CallRecord call : speaking) {
      CallFacts facts = new CallFacts(call.id());
      List<CallEvent> events = log.trace(call.id());
      events.forEach(event -> facts.take(event, knowledge.memory()));
      unspoken.of(call, events, facts.team(), now).forEach(sequels);
    }
    return speaking.size();
  }
}
