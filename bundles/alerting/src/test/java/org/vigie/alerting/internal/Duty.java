package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.vigie.alerting.api.Asked;
import org.vigie.alerting.api.DeskDecision;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.alerting.api.Errand;
import org.vigie.alerting.api.ErrandOutcome;
import org.vigie.alerting.api.IncomingMessage;
import org.vigie.alerting.api.TakeOver;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand.MessageHeard;
import org.vigie.api.text.TextCommand.RaiseAlert;
import org.vigie.oncall.api.OnCallResolver;

/**
 * A time of duty, told step by step on a clock that leaps. After each step all that must always
 * hold is looked at ({@link Watch}).
 */
final class Duty {
  /** A Thursday, 14:00 in Paris. */
  static final Instant START = Instant.parse("2026-11-26T13:00:00Z");

  private final Random chance = new Random(1);
  private final List<AlertEntry> journal = new ArrayList<>();
  private final List<MessageRecord> texts = new ArrayList<>();
  private final List<MessageRecord> stored = new ArrayList<>();
  private final List<TellAlert> calls = new ArrayList<>();
  private final Watch watch = new Watch();
  private SetupIndex setup;
  private OnCallResolver oncall;
  private Board board = new Board(0, this::freshId, this::freshCall);
  private Instant now = START;
  private Asked asked = Asked.NOBODY;
  private int read;
  private Optional<DeskDecision> last = Optional.empty();

  Duty(Office office) {
    this.setup = office.setup();
    this.oncall = new OnCallResolver(setup);
  }

  static Duty standard() {
    return new Duty(Office.standard());
  }

  CallId freshCall() {
    return new CallId(freshId().value());
  }

  MessageId freshId() {
    return MessageId.of(now, chance);
  }

  /** Another setup comes into force. */
  Duty setup(Office office) {
    setup = office.setup();
    oncall = new OnCallResolver(setup);
    return this;
  }

  Duty startsAt(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  /** Anybody texts the line. */
  Duty text(String from, String text) {
    return text(from, Office.NUMBER, text);
  }

  Duty text(String from, PhoneNumber to, String text) {
    TextAddress called = TextAddress.of(to);
    return incoming(new IncomingMessage(now, "alpha", new TextAddress(from), called, text, false));
  }

  Duty incoming(IncomingMessage message) {
    return decided(board.received(message, world()));
  }

  /** A person texts the line. */
  Duty says(String person, String text) {
    return text(number(person), text);
  }

  /** Something of ours is to be taken care of. */
  Duty raised(RaiseAlert command) {
    return decided(board.raise(command, world()));
  }

  /** Somebody hears the message of a call. */
  Duty heard(CallId call, String by) {
    return decided(board.heard(new MessageHeard(now, call, by), world()));
  }

  Duty acknowledge(long n, String by) {
    return decided(board.acknowledge(new AlertId(n), by, world()));
  }

  Duty passOn(long n, String by) {
    return decided(board.passOn(new AlertId(n), by, world()));
  }

  Duty close(long n, String by) {
    return decided(board.close(new AlertId(n), by, world()));
  }

  Duty performed(Errand errand, ErrandOutcome outcome) {
    return decided(board.performed(errand, outcome, world()));
  }

  /** The override that was asked for is in force. */
  Duty tookOver(TakeOver asked) {
    return performed(asked, new ErrandOutcome.Done(""));
  }

  /** A voice call ends. */
  Duty callEnds(TellAlert call, Optional<String> by) {
    return decided(board.voiceCallEnded(call.alert(), call.call(), by, world()));
  }

  /** What else waits for persons. */
  Duty asked(Asked other) {
    asked = other;
    return this;
  }

  /** A route says how far a text has come. */
  Duty progressed(MessageRecord text, MessageState state) {
    return decided(
        board.progressed(text.with(state, text.from(), Optional.of("alpha"), List.of()), world()));
  }

  /** Time passes; what becomes due in it is done when it is due. */
  Duty passes(Duration time) {
    Instant end = now.plus(time);
    for (Optional<Instant> due = board.nextDeadline();
        due.filter(at -> !at.isAfter(end)).isPresent();
        due = board.nextDeadline()) {
      now = due.get().isAfter(now) ? due.get() : now;
      decided(board.due(world()));
    }
    now = end;
    return this;
  }

  Duty minutes(long minutes) {
    return passes(Duration.ofMinutes(minutes));
  }

  /** The appliance crashes and comes back with what was written down. */
  Duty restart() {
    board = restored();
    return this;
  }

  Board restored() {
    Board other = new Board(watch.raised(), this::freshId, this::freshCall);
    other.replay(journal.stream().filter(e -> board.book().find(e.alert()).isPresent()).toList());
    return other;
  }

  /** The texts since the last look, each as « name: text »; senders by their address. */
  List<String> news() {
    return newTexts().stream().map(t -> receiver(t) + ": " + t.text()).toList();
  }

  /** Who got texts since the last look. */
  List<String> told() {
    return newTexts().stream().map(this::receiver).toList();
  }

  List<MessageRecord> newTexts() {
    List<MessageRecord> fresh = List.copyOf(texts.subList(read, texts.size()));
    read = texts.size();
    return fresh;
  }

  List<MessageRecord> alertTexts() {
    return newTexts().stream().filter(t -> t.purpose() == Purpose.ALERT).toList();
  }

  AlertRecord alert(long n) {
    return journal.stream()
        .filter(e -> e.alert().number() == n)
        .reduce((first, second) -> second)
        .orElseThrow()
        .record();
  }

  AlertState state(long n) {
    return alert(n).state();
  }

  DeskDecision decision() {
    return last.orElseThrow();
  }

  /** All voice calls that were given out. */
  List<TellAlert> calls() {
    return calls;
  }

  MessageRecord lastStored() {
    return stored.get(stored.size() - 1);
  }

  List<AlertEntry> journal() {
    return journal;
  }

  Board board() {
    return board;
  }

  Instant now() {
    return now;
  }

  SetupIndex index() {
    return setup;
  }

  String number(String person) {
    return setup.person(person).flatMap(p -> p.phones().stream().findFirst()).orElseThrow().e164();
  }

  DeskWorld world() {
    return new DeskWorld(now, setup, oncall, asked);
  }

  private String receiver(MessageRecord text) {
    return text.to().number().flatMap(setup::person).map(Person::id).orElse(text.to().value());
  }

  private Duty decided(DeskDecision decision) {
    last = Optional.of(decision);
    journal.addAll(decision.alerts());
    texts.addAll(decision.texts());
    calls.addAll(decision.calls());
    decision.incoming().ifPresent(stored::add);
    watch.look(this, decision);
    assertThat(board.size()).isNotNegative();
    return this;
  }
}
