package org.vigie.messaging.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextSegment;

/** An inbox with a clock, and what is on disk. */
final class Mailbag {
  static final String SENDER = "+33611111111";
  static final String LINE = "+33644600000";

  final List<IncomingText> texts = new ArrayList<>();
  final Map<String, StoredSegment> segments = new LinkedHashMap<>();
  private final List<MessageRecord> received = new ArrayList<>();
  private Inbox inbox = new Inbox(this::id);
  private Instant now = Office.START;
  private int ids;

  private String id() {
    return String.format("%026d", ++ids);
  }

  /** A whole text; says whether it was known. */
  boolean text(String from, String text) {
    return receive(new TextSegment(now, "gsm-sim", address(from), address(LINE), text, none()));
  }

  /** A part of a long one; says whether it was known. */
  boolean part(int reference, int number, int total, String text) {
    return receive(segment(reference, number, total, text));
  }

  TextSegment segment(int reference, int number, int total, String text) {
    return new TextSegment(
        now,
        "smpp-alpha",
        address(SENDER),
        address(LINE),
        text,
        Optional.of(new TextSegment.Part(reference, total, number)));
  }

  private static TextAddress address(String value) {
    return new TextAddress(value);
  }

  private static Optional<TextSegment.Part> none() {
    return Optional.empty();
  }

  boolean receive(TextSegment segment) {
    InboxDecision decision = inbox.received(segment, now);
    follow(decision);
    return decision.duplicate();
  }

  private void follow(InboxDecision decision) {
    decision.keep().forEach(part -> segments.put(part.id(), part));
    decision.done().forEach(segments::remove);
    for (IncomingText text : decision.complete()) {
      texts.add(text);
      received.add(record(text));
    }
  }

  private MessageRecord record(IncomingText text) {
    return new MessageRecord(
        new MessageId(id()),
        Direction.IN,
        Purpose.INCOMING,
        Optional.of("chauffage"),
        text.from(),
        text.to(),
        text.text(),
        false,
        MessageState.RECEIVED,
        Optional.of(text.route()),
        text.at(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text.incomplete());
  }

  void pass(String time) {
    Instant until = now.plus(Duration.parse(time));
    Optional<Instant> next = inbox.nextDeadline();
    while (next.isPresent() && !next.get().isAfter(until)) {
      now = next.get();
      follow(inbox.due(now));
      next = inbox.nextDeadline();
    }
    now = until;
    follow(inbox.due(now));
  }

  /** Only what is on disk is left. */
  void restart() {
    inbox = new Inbox(this::id);
    Instant since = now.minus(Inbox.REPEATED);
    inbox.restore(
        List.copyOf(segments.values()),
        received.stream().filter(text -> text.createdAt().isAfter(since)).toList(),
        now);
  }

  List<String> words() {
    return texts.stream().map(IncomingText::text).toList();
  }
}
