package org.vigie.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.DeadlineReached;
import org.vigie.api.call.CallCommand.Nudged;
import org.vigie.api.call.CallCommand.PlaceCall;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.CallBackBooked;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.text.MessageRecord;
import org.vigie.callflow.api.CallMachine;
import org.vigie.callflow.api.CallState;
import org.vigie.callflow.api.CallWorld;
import org.vigie.callflow.api.Decision;

/** Lets the core decide, one command after another. The decision thread's own. */
final class Decider {
  private static final Logger LOG = LoggerFactory.getLogger(Decider.class);
  private static final Duration POSTPONED = Duration.ofSeconds(1);

  /** So often do waiting calls look again though nothing was told: a shift may have begun. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

  /** Each that waits may change what the others wait for; the rest have their turn right after. */
  private static final int MOST_ROUNDS = 20;

  private final CallBook book;
  private final Ledger ledger;
  private final Knowledge knowledge;
  private final CallDebts debts;
  private final Deadlines deadlines = new Deadlines();
  private final Begun begun = new Begun();
  private final CallPermits permits;
  private final CallSequels sequels;
  private boolean moved;
  private Instant looked = Instant.MIN;

  Decider(CallBook book, Ledger ledger, Knowledge knowledge, CallDebts debts) {
    this.book = book;
    this.ledger = ledger;
    this.knowledge = knowledge;
    this.debts = debts;
    permits = knowledge.permits();
    sequels = new CallSequels(knowledge.rulebook());
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
    note(call, events);
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
    var circumstances =
        new CallCircumstances(call, book, knowledge.past(now), permits, rules.setup());
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
    note(call, decision.events());
    noteLegs(call, decision.effects());
    accept(call, before);
    callBack(call.id(), bookings(decision.events()));
    ledger.add(
        call, decision.events(), decision.effects(), changed, aftermath(call, decision.events()));
  }

  private void note(LiveCall call, List<CallEvent> events) {
    for (CallEvent event : events) {
      call.facts().take(event, knowledge.memory());
      book.note(call.id(), event);
    }
  }

  /**
   * A customer is called back by a call of its own. It goes to the journal before what promised it:
   * so the promise never stands there alone.
   */
  void callBack(CallId call, List<CallBackBooked> bookings) {
    for (CallBackBooked booked : bookings) {
      book.find(call)
          .flatMap(LiveCall::record)
          .map(record -> placed(booked, record))
          .ifPresent(this::take);
    }
  }

  private static List<CallBackBooked> bookings(List<CallEvent> events) {
    return events.stream()
        .filter(event -> event instanceof CallBackBooked)
        .map(event -> (CallBackBooked) event)
        .toList();
  }

  private static PlaceCall placed(CallBackBooked booked, CallRecord of) {
    return new PlaceCall(
        booked.by(),
        booked.at(),
        of.line(),
        of.called(),
        Optional.of(booked.team()),
        Optional.empty(),
        booked.customer(),
        Optional.of(of.id()),
        booked.customer().e164());
  }

  private static void noteLegs(LiveCall call, List<CallEffect> effects) {
    effects.stream()
        .filter(effect -> effect instanceof CallEffect.Dial)
        .forEach(dial -> call.legs().add(dial.leg()));
  }

  private void accept(LiveCall call, Occupancy before) {
    Occupancy after = Occupancy.of(call);
    moved |= !after.equals(before);
    book.occupies(call.id(), before, after);
    deadlines.set(call, call.over() ? Optional.empty() : call.state().nextDeadline());
  }

  private void fail(LiveCall call) {
    Instant now = knowledge.now();
    call.fail();
    book.vacate(call.id());
    moved = true;
    deadlines.set(call, Optional.empty());
    Optional<CallRecord> end = call.record().map(known -> SafeEnd.record(known, now));
    end.ifPresent(call::record);
    var events = end.isPresent() ? SafeEnd.events(now) : List.<CallEvent>of();
    ledger.add(call, events, SafeEnd.effects(call), end, aftermath(call, events));
  }

  private Aftermath aftermath(LiveCall call, List<CallEvent> events) {
    if (events.isEmpty()) {
      return Aftermath.NONE;
    }
    if (call.over()) {
      call.record().ifPresent(knowledge.memory().messages()::over);
    }
    return new Aftermath(
        owed(call, events), mails(call), sequels.of(call, events, knowledge.now()));
  }

  /** Texts are owed because of a call once, when it is over. */
  private List<MessageRecord> owed(LiveCall call, List<CallEvent> events) {
    return call.over() && !events.isEmpty()
        ? call.record().map(ended -> owed(ended, call.facts().team())).orElse(List.of())
        : List.of();
  }

  private List<MailRecord> mails(LiveCall call) {
    Optional<String> team = call.facts().team();
    return call.record().filter(ended -> call.over()).stream()
        .flatMap(it -> debts.mails().of(it, sequels.alerts(it, team), knowledge.now()).stream())
        .toList();
  }

  private List<MessageRecord> owed(CallRecord ended, Optional<String> team) {
    return debts.of(ended, sequels.alerts(ended, team), knowledge.now());
  }

  /** Has the calls that wait look again, in their order, where something has changed for them. */
  void nudge() {
    Instant now = knowledge.now();
    moved |= !now.isBefore(looked.plus(LOOK_AGAIN));
    if (!moved || book.queues().none()) {
      return;
    }
    looked = now;
    for (int i = 0; moved && i < MOST_ROUNDS; i++) {
      moved = false;
      book.queues().all().forEach(waiting -> take(new Nudged(waiting, now)));
    }
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
