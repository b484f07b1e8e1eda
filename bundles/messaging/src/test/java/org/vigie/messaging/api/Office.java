package org.vigie.messaging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.MessageTry;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.RouteTerms;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand.NoRoute;
import org.vigie.api.text.TextCommand.ReceiptArrived;
import org.vigie.api.text.TextCommand.RouteUp;
import org.vigie.api.text.TextCommand.TryFailed;
import org.vigie.api.text.TextCommand.TrySent;
import org.vigie.api.text.TextEffect.Send;

/** An outbox with a clock, what is on disk, and what is with the routes. */
final class Office {
  static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
  static final PhoneNumber LINE = new PhoneNumber("+33644600000");
  static final RouteTerms TERMS =
      new RouteTerms(Duration.ofSeconds(30), Optional.of(Duration.ofMinutes(2)));

  final Map<MessageId, MessageRecord> disk = new LinkedHashMap<>();
  final Map<MessageId, Send> withRoutes = new LinkedHashMap<>();
  private final int most;
  private Outbox outbox;
  private Instant now = START;
  private int count;

  Office() {
    this(1000);
  }

  Office(int most) {
    this.most = most;
    outbox = new Outbox(most);
  }

  Outbox outbox() {
    return outbox;
  }

  Instant now() {
    return now;
  }

  /** Accepts a text. */
  MessageId accept(Purpose purpose, String to) {
    MessageId id = new MessageId(String.format("%026d", ++count));
    OwedText text =
        new OwedText(
            purpose,
            Optional.of("chauffage"),
            Optional.of(LINE),
            false,
            new TextAddress(to),
            "texte " + count,
            Optional.empty(),
            Optional.empty());
    MessageRecord record = text.accepted(id, now, Optional.empty());
    disk.put(id, record);
    follow(outbox.add(record, now));
    return id;
  }

  MessageId accept() {
    return accept(Purpose.NOTICE, "+33612345601");
  }

  private void follow(OutboxDecision decision) {
    assertThat(decision.changed()).extracting(MessageRecord::id).doesNotHaveDuplicates();
    decision.changed().forEach(record -> disk.put(record.id(), record));
    for (Send send : decision.sends()) {
      assertThat(withRoutes.put(send.submission().message(), send)).as("sent twice").isNull();
    }
  }

  void sent(MessageId id, String route, String... peerIds) {
    sent(id, route, TERMS, peerIds);
  }

  void sent(MessageId id, String route, RouteTerms terms, String... peerIds) {
    withRoutes.remove(id);
    follow(outbox.tried(new TrySent(id, now, route, terms, Optional.of(LINE), List.of(peerIds))));
  }

  void refused(MessageId id, String route, String cause) {
    withRoutes.remove(id);
    follow(outbox.tried(new TryFailed(id, now, route, TERMS, true, cause)));
  }

  void unavailable(MessageId id, String route, String cause) {
    withRoutes.remove(id);
    follow(outbox.tried(new TryFailed(id, now, route, TERMS, false, cause)));
  }

  void noRoute(MessageId id, String... eligible) {
    withRoutes.remove(id);
    follow(outbox.tried(new NoRoute(id, now, List.of(eligible))));
  }

  void receipt(String route, String peerId, boolean delivered) {
    follow(
        outbox.receipt(
            new ReceiptArrived(now, route, peerId, delivered, delivered ? "" : "UNDELIV 011")));
  }

  void up(String route) {
    follow(outbox.routeUp(new RouteUp(now, route)));
  }

  /** Lets time pass, with what is due in it. */
  void pass(Duration time) {
    Instant until = now.plus(time);
    Optional<Instant> next = outbox.nextDeadline();
    while (next.isPresent() && !next.get().isAfter(until)) {
      now = next.get().isAfter(now) ? next.get() : now;
      follow(outbox.due(now));
      next = outbox.nextDeadline();
    }
    now = until;
    follow(outbox.due(now));
  }

  void pass(String time) {
    pass(Duration.parse(time));
  }

  /** Only what is on disk is left. */
  void restart() {
    withRoutes.clear();
    outbox = new Outbox(most);
    for (MessageRecord record : List.copyOf(disk.values())) {
      follow(outbox.add(record, now));
    }
  }

  boolean isWithRoutes(MessageId id) {
    return withRoutes.containsKey(id);
  }

  Send send(MessageId id) {
    return Optional.ofNullable(withRoutes.get(id)).orElseThrow();
  }

  Set<String> avoided(MessageId id) {
    return send(id).avoid();
  }

  MessageRecord record(MessageId id) {
    return Optional.ofNullable(disk.get(id)).orElseThrow();
  }

  MessageState state(MessageId id) {
    return record(id).state();
  }

  /** Each try as {@code route result cause ×times}. */
  List<String> tries(MessageId id) {
    return record(id).tries().stream().map(Office::words).collect(Collectors.toList());
  }

  private static String words(MessageTry given) {
    List<String> words = new ArrayList<>(List.of(given.route(), given.result().code()));
    if (!given.cause().isEmpty()) {
      words.add(given.cause());
    }
    if (given.times() > 1) {
      words.add("×" + given.times());
    }
    return String.join(" ", words);
  }

  /** Brings one message of its own so far that it only awaits its receipt. */
  static void awaiting(Outbox outbox, int number, String... peerIds) {
    MessageId id = new MessageId(String.format("%026d", number));
    OwedText text =
        OwedText.conversation(
            Purpose.CONVERSATION, "chauffage", LINE, new TextAddress("36101"), "texte");
    outbox.add(text.accepted(id, START, Optional.empty()), START);
    outbox.tried(new TrySent(id, START, "smpp-alpha", TERMS, Optional.empty(), List.of(peerIds)));
  }

  /** What its receipt changes. */
  static List<MessageRecord> delivered(Outbox outbox, int number) {
    return outbox
        .receipt(new ReceiptArrived(START, "smpp-alpha", "p" + number, true, ""))
        .changed();
  }

  /** Has an outbox take a message; gives what it hands out then. */
  static List<MessageId> accepted(Outbox outbox, int number) {
    OwedText text =
        OwedText.conversation(
            Purpose.NOTICE,
            "chauffage",
            LINE,
            new TextAddress("+336" + (10_000_000 + number)),
            "texte");
    MessageId id = new MessageId(String.format("%026d", number));
    return ids(outbox.add(text.accepted(id, START, Optional.empty()), START));
  }

  static List<MessageId> sentAndDelivered(Outbox outbox, MessageId id) {
    String peerId = "p" + id;
    List<MessageId> next =
        new ArrayList<>(
            ids(
                outbox.tried(
                    new TrySent(
                        id, START, "smpp-alpha", TERMS, Optional.empty(), List.of(peerId)))));
    next.addAll(ids(outbox.receipt(new ReceiptArrived(START, "smpp-alpha", peerId, true, ""))));
    return next;
  }

  private static List<MessageId> ids(OutboxDecision decision) {
    return decision.sends().stream().map(send -> send.submission().message()).toList();
  }
}
