package org.vigie.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.DeadlineReached;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.text.MessageRecord;
import org.vigie.callflow.api.CallMachine;
import org.vigie.callflow.api.CallState;
import org.vigie.callflow.api.CallWorld;
import org.vigie.callflow.api.Decision;

/** Lets the core decide, one command after another. The decision thread's own. */
final class Decider {
  private static final Logger LOG = LoggerFactory.getLogger(Decider.class);
  private static final Duration POSTPONED = Duration.ofSeconds(1);

  private final CallBook book;
  private final Ledger ledger;
  private final Knowledge knowledge;
  private final CallDebts debts;
  private final Deadlines deadlines = new Deadlines();
  private final Begun begun = new Begun();

  Decider(CallBook book, Ledger ledger, Knowledge knowledge, CallDebts debts) {
    this.book = book;
    this.ledger = ledger;
    this.knowledge = knowledge;
    this.debts = debts;
  }

  /** A command of a call; one for a call that is gone means nothing any more. */
  void take(CallCommand command) {
    CallId id = command.call();
    Optional<LiveCall> known = book.find(id).filter(call -> !call.over());
    if (known.isPresent()) {
      step(known.get(), command);
    } else if (book.find(id).isEmpty() && begun.begins(command)) {
      step(new LiveCall(CallState.initial(id), 0), command);
    } else {
      LOG.debug("Call {}: {} came after its end", id, command.getClass().getSimpleName());
    }
  }

  /** A call that a journal remembers; it goes on from where it was. */
  void resume(LiveCall call, List<CallEvent> events) {
    events.forEach(event -> call.facts().take(event, knowledge.memory()));
    book.add(call);
    accept(call, Occupancy.NONE);
  }

  void step(LiveCall call, CallCommand command) {
    try {
      apply(call, CallMachine.step(call.state(), command, world(call.id())));
    } catch (RuntimeException e) {
      LOG.error(
          "Bug: call {} is ended because this could not be decided: {}", call.id(), command, e);
      fail(call);
    }
  }

  private CallWorld world(CallId call) {
    Instant now = knowledge.now();
    Rules rules = knowledge.rules();
    var circumstances = new CallCircumstances(call, book, knowledge.past(now));
    return new CallWorld(now, rules.setup(), rules.oncall(), circumstances);
  }

  private void apply(LiveCall call, Decision decision) {
    Occupancy before = Occupancy.of(call);
    Optional<CallRecord> changed = Optional.empty();
    if (!decision.events().isEmpty()) {
      CallRecord fresh = decision.state().record();
      changed = Optional.of(fresh).filter(r -> !Optional.of(r).equals(call.record()));
      call.record(fresh);
      book.add(call);
    }
    call.state(decision.state());
    decision.events().forEach(event -> call.facts().take(event, knowledge.memory()));
    noteLegs(call, decision.effects());
    accept(call, before);
    ledger.add(call, decision.events(), decision.effects(), changed, owed(call, decision.events()));
  }

  private static void noteLegs(LiveCall call, List<CallEffect> effects) {
    effects.stream()
        .filter(effect -> effect instanceof CallEffect.Dial)
        .forEach(dial -> call.legs().add(dial.leg()));
  }

  private void accept(LiveCall call, Occupancy before) {
    book.occupies(call.id(), before, Occupancy.of(call));
    deadlines.set(call, call.over() ? Optional.empty() : call.state().nextDeadline());
  }

  private void fail(LiveCall call) {
    Instant now = knowledge.now();
    call.fail();
    book.vacate(call.id());
    deadlines.set(call, Optional.empty());
    Optional<CallRecord> end = call.record().map(known -> SafeEnd.record(known, now));
    end.ifPresent(call::record);
    var events = end.isPresent() ? SafeEnd.events(now) : List.<CallEvent>of();
    ledger.add(call, events, SafeEnd.effects(call), end, owed(call, events));
  }

  /** Texts are owed because of a call once, when it is over. */
  private List<MessageRecord> owed(LiveCall call, List<CallEvent> events) {
    return call.over() && !events.isEmpty()
        ? call.record().map(ended -> debts.of(ended, knowledge.now())).orElse(List.of())
        : List.of();
  }

  Optional<Instant> nextDeadline() {
    return deadlines.next();
  }

  /** Decides all that is due by now. */
  void due() {
    Instant now = knowledge.now();
    for (var due = deadlines.take(now); due.isPresent(); due = deadlines.take(now)) {
      LiveCall call = due.get();
      Optional<Instant> before = call.state().nextDeadline();
      step(call, new DeadlineReached(call.id(), now));
      if (!call.over() && call.deadline().isPresent() && call.deadline().equals(before)) {
        LOG.error("Bug: call {} made nothing of its deadline {}", call.id(), before);
        deadlines.set(call, Optional.of(now.plus(POSTPONED)));
      }
    }
  }
}
