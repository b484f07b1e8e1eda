package org.vigie.store.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertEvent.AlertRaised;
import org.vigie.api.alert.AlertEvent.Closed;
import org.vigie.api.alert.AlertEvent.LevelEntered;
import org.vigie.api.alert.AlertEvent.NoticeGiven;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.alert.NoticeKind;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.store.TextBatch;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.MessageTry;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextAddress;

/** Messages and alerts for the tests of the store. */
final class Sms {
  static final PhoneNumber LINE = new PhoneNumber("+33612000000");
  static final PhoneNumber ALICE = new PhoneNumber("+33611000001");
  static final String ROUTE = "smpp-alpha";
  private static final Step STEP =
      new Step(
          new Who.Rank(1), Strategy.SEQUENTIAL, Step.DEFAULT_RING, 1, Duration.ZERO, Accept.KEY);
  private static final Policy POLICY =
      new Policy(
          "usual", List.of(STEP, STEP), Optional.empty(), Optional.empty(), Optional.empty());

  private static final OnCall ON_CALL =
      new OnCall(
          "plumbers",
          Entries.T0,
          OnCall.State.PLANNED,
          List.of(new OnCall.RankOnCall(1, List.of("alice"), "rule nights")));

  private Sms() {}

  /** An id as a message has it that was made n seconds after the tests' beginning. */
  static MessageId id(long n) {
    return new MessageId(Pruner.firstIdOf(at(n)) + "%016d".formatted(n));
  }

  static Instant at(long n) {
    return Entries.T0.plusSeconds(n);
  }

  static PhoneNumber sender(long n) {
    return new PhoneNumber("+336%08d".formatted(n));
  }

  static TextBatch added(MessageRecord... messages) {
    return new TextBatch(List.of(messages), List.of(), List.of(), List.of(), List.of());
  }

  static TextBatch changed(MessageRecord... messages) {
    return new TextBatch(List.of(), List.of(messages), List.of(), List.of(), List.of());
  }

  static TextBatch entries(AlertEntry... entries) {
    return new TextBatch(List.of(), List.of(), List.of(entries), List.of(), List.of());
  }

  /** One that goes out, still owed. */
  static MessageRecord out(long n, String text) {
    return OwedText.toPerson(Purpose.ALERT, "heating", LINE, ALICE, "alice", text)
        .accepted(id(n), at(n), Optional.empty());
  }

  /** One that goes out because of an alert. */
  static MessageRecord out(long n, AlertId alert, TextAddress to) {
    return OwedText.conversation(Purpose.REPLY, "heating", LINE, to, "Bien reçu, nous arrivons.")
        .about(alert)
        .accepted(id(n), at(n), Optional.empty());
  }

  static MessageRecord sent(MessageRecord message) {
    Instant at = message.createdAt().plusSeconds(1);
    MessageTry taken =
        new MessageTry(
            ROUTE, at, MessageTry.Result.SENT, "", List.of("1b2c"), 0, 1, Optional.empty());
    return message.with(MessageState.SENT, message.from(), Optional.of(ROUTE), List.of(taken));
  }

  static MessageRecord delivered(MessageRecord message) {
    MessageTry arrived = MessageTry.of(ROUTE, message.createdAt(), MessageTry.Result.DELIVERED, "");
    return message.with(
        MessageState.DELIVERED, message.from(), Optional.of(ROUTE), List.of(arrived));
  }

  /** One that came in. */
  static MessageRecord in(long n, Optional<AlertId> alert) {
    return new MessageRecord(
        id(n),
        Direction.IN,
        Purpose.INCOMING,
        Optional.of("heating"),
        TextAddress.of(sender(n)),
        TextAddress.of(LINE),
        "La chaudière du bâtiment B est en panne, il fait 12 degrés. Merci d'envoyer quelqu'un.",
        false,
        MessageState.RECEIVED,
        Optional.of(ROUTE),
        at(n),
        List.of(),
        Optional.empty(),
        alert,
        Optional.empty(),
        false);
  }

  static AlertRecord alert(MessageRecord in, AlertState state) {
    return new AlertRecord(
        in.alert().orElseThrow(),
        "plumbers",
        "heating",
        LINE,
        in.from(),
        in.text(),
        List.of(in.id()),
        state,
        state == AlertState.OPEN ? Optional.empty() : Optional.of("alice"),
        in.createdAt(),
        Optional.empty(),
        state == AlertState.CLOSED ? Optional.of(in.createdAt()) : Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** What a text that comes in makes of an alert that there was not. */
  static AlertEntry raised(MessageRecord in) {
    AlertEvent raised =
        new AlertRaised(
            in.createdAt(),
            "heating",
            LINE,
            "plumbers",
            in.from(),
            in.id(),
            in.text(),
            POLICY,
            ON_CALL,
            Optional.empty());
    AlertEvent level = new LevelEntered(in.createdAt(), 1, 1, List.of("alice"));
    AlertEvent given = new NoticeGiven(in.createdAt(), "alice", NoticeKind.ALERT, id(99), false);
    return new AlertEntry(
        in.alert().orElseThrow(), 1, List.of(raised, level, given), alert(in, AlertState.OPEN));
  }

  static AlertEntry closed(MessageRecord in, long sequence) {
    AlertEvent closed = new Closed(in.createdAt(), "alice");
    return new AlertEntry(
        in.alert().orElseThrow(), sequence, List.of(closed), alert(in, AlertState.CLOSED));
  }

  /** Texts that come in, each with its alert, the notice to a person and the answer. */
  static TextBatch arrivals(long from, int count) {
    List<MessageRecord> added = new ArrayList<>();
    List<AlertEntry> alerts = new ArrayList<>();
    for (long n = from; n < from + count; n++) {
      AlertId alert = new AlertId(n);
      MessageRecord in = in(3 * n, Optional.of(alert));
      added.add(in);
      added.add(out(3 * n + 1, alert, TextAddress.of(ALICE)));
      added.add(out(3 * n + 2, alert, in.from()));
      alerts.add(raised(in));
    }
    return new TextBatch(added, List.of(), alerts, List.of(), List.of());
  }
}
