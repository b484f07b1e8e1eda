package org.vigie.alerting.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.vigie.alerting.api.DeskDecision;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.alerting.api.Errand;
import org.vigie.alerting.api.ErrandOutcome;
import org.vigie.alerting.api.IncomingMessage;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextCommand.MessageHeard;
import org.vigie.api.text.TextCommand.RaiseAlert;

/** All open alerts, and what each input makes of them: what stands behind the desk. */
public final class Board {
  /** What more is due waits for the next call, so that texts come in between. */
  private static final int MOST_AT_ONCE = 300;

  private final Book book;
  private final Identities ids;
  private final Set<CallId> cut = new HashSet<>();

  public Board(long lastNumber, Supplier<MessageId> messages, Supplier<CallId> calls) {
    book = new Book(lastNumber);
    ids = new Identities(messages, calls);
  }

  public void replay(List<AlertEntry> entries) {
    for (AlertEntry entry : entries) {
      entry.events().forEach(event -> book.on(entry.alert(), event));
      book.sequence(entry.alert(), entry.sequence());
    }
    book.pagers().settle();
    openCalls().forEach(call -> cut.add(call.call()));
  }

  public DeskDecision received(IncomingMessage in, DeskWorld world) {
    Draft draft = draft(world);
    Optional<PhoneNumber> from = in.from().number();
    Optional<PhoneNumber> called = in.to().number();
    Optional<Line> line = called.flatMap(world.setup()::line);
    Incoming text = new Incoming(draft.freshId(), in, line);
    if (from.flatMap(world.setup()::line).isPresent()) {
      // A number of our own: two lines must not raise alerts at each other.
      return done(draft, text.record(Optional.empty(), Optional.empty()));
    }
    Optional<String> person = from.flatMap(world.setup()::person).map(Person::id);
    if (person.isPresent()) {
      return ofPerson(draft, text, person.get());
    }
    Optional<AlertId> alert =
        line.flatMap(l -> new Senders(draft).received(text, l, called.orElseThrow()));
    return done(draft, text.record(Optional.empty(), alert));
  }

  private static DeskDecision ofPerson(Draft draft, Incoming text, String person) {
    Persons texting = new Persons(draft, text, person);
    Optional<Errand> errand = texting.errand();
    if (errand.isPresent()) {
      return DeskDecision.of(errand.get());
    }
    Optional<AlertId> alert = texting.received();
    return done(draft, text.record(Optional.of(person), alert));
  }

  public DeskDecision performed(Errand errand, ErrandOutcome outcome, DeskWorld world) {
    Draft draft = draft(world);
    Optional<Line> line = errand.asked().to().number().flatMap(world.setup()::line);
    Incoming text = new Incoming(draft.freshId(), errand.asked(), line);
    new Persons(draft, text, errand.person()).performed(errand, outcome);
    return done(draft, text.record(Optional.of(errand.person()), Optional.empty()));
  }

  public List<TellAlert> openCalls() {
    return Calls.open(book);
  }

  public DeskDecision voiceCallEnded(
      AlertId alert, CallId call, Optional<String> by, DeskWorld world) {
    Draft draft = draft(world);
    new Calls(draft).ended(alert, call, by, cut.remove(call));
    return done(draft);
  }

  public DeskDecision raise(RaiseAlert command, DeskWorld world) {
    Draft draft = draft(world);
    return new OwnAlerts(draft)
        .raise(command)
        .map(stored -> done(draft, stored))
        .orElseGet(() -> OwnAlerts.refused(command));
  }

  public DeskDecision heard(MessageHeard command, DeskWorld world) {
    Draft draft = draft(world);
    new OwnAlerts(draft).heard(command);
    return done(draft);
  }

  public DeskDecision acknowledge(AlertId alert, String by, DeskWorld world) {
    Draft draft = draft(world);
    return new Users(draft, alert, by).acknowledge().orElseGet(() -> done(draft));
  }

  public DeskDecision passOn(AlertId alert, String by, DeskWorld world) {
    Draft draft = draft(world);
    return new Users(draft, alert, by).passOn().orElseGet(() -> done(draft));
  }

  public DeskDecision close(AlertId alert, String by, DeskWorld world) {
    Draft draft = draft(world);
    return new Users(draft, alert, by).close().orElseGet(() -> done(draft));
  }

  public DeskDecision progressed(MessageRecord out, DeskWorld world) {
    Draft draft = draft(world);
    for (AlertId alert : List.copyOf(book.toldBy(out.id()))) {
      new Handling(draft).progressed(alert, out.id(), out.state());
    }
    new Handling(draft).answerFailed(out);
    return done(draft);
  }

  public DeskDecision due(DeskWorld world) {
    Draft draft = draft(world);
    for (int i = 0; i < MOST_AT_ONCE; i++) {
      Optional<AlertId> due = book.pollDue(world.now());
      if (due.isEmpty()) {
        break;
      }
      new Handling(draft).due(due.get());
      if (!draft.touched(due.get())) {
        lookAgain(due.get(), world);
      }
    }
    return done(draft);
  }

  public Optional<Instant> nextDeadline() {
    return book.nextDeadline();
  }

  public int size() {
    return book.size();
  }

  /** Nothing could be done now: nobody is on call, or nobody can be told. */
  private void lookAgain(AlertId id, DeskWorld world) {
    book.find(id)
        .map(alert -> alert.policy().alert().repeatAfter())
        .ifPresent(pause -> book.lookAt(id, world.now().plus(pause)));
  }

  Book book() {
    return book;
  }

  private Draft draft(DeskWorld world) {
    return new Draft(book, world, ids);
  }

  private static DeskDecision done(Draft draft) {
    return done(draft, Optional.empty());
  }

  private static DeskDecision done(Draft draft, MessageRecord incoming) {
    return done(draft, Optional.of(incoming));
  }

  private static DeskDecision done(Draft draft, Optional<MessageRecord> incoming) {
    new Notifier(draft).release();
    return draft.done(incoming);
  }
}
