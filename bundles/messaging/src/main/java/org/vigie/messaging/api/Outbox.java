package org.vigie.messaging.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.MessageTry;
import org.vigie.api.text.MessageTry.Result;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextCommand.MessageCommand;
import org.vigie.api.text.TextCommand.NoRoute;
import org.vigie.api.text.TextCommand.ReceiptArrived;
import org.vigie.api.text.TextCommand.RouteUp;
import org.vigie.api.text.TextCommand.TryFailed;
import org.vigie.api.text.TextCommand.TrySent;
import org.vigie.api.text.TextEffect.Send;
import org.vigie.messaging.internal.out.LoopBrake;
import org.vigie.messaging.internal.out.Outgoing;
import org.vigie.messaging.internal.out.Outgoing.Phase;
import org.vigie.messaging.internal.out.Receipts;
import org.vigie.messaging.internal.out.Shelves;
import org.vigie.messaging.internal.out.Tries;

/**
 * All outgoing messages that still owe something: which is given to the routes when, and what their
 * answers and receipts make of it. What a message needs follows from its record; pauses and rounds
 * die with the process. The cost of a step grows with the logarithm of what waits, but for {@link
 * #routeUp}. Not thread-safe: confined to the thread that decides.
 */
public final class Outbox {
  /** How long a message is tried, from its creation. */
  public static final Duration PATIENCE = Duration.ofHours(24);

  /** How long a receipt is recognised, from the message's creation. */
  public static final Duration RECEIPT_MEMORY = Duration.ofDays(3);

  /** How many messages may await a receipt; over that, the oldest are not followed any longer. */
  public static final int MOST_AWAITING = 50_000;

  /** A message that the routes do not answer for in this time, but for later ones, is lost. */
  static final Duration WATCH = Duration.ofMinutes(10);

  private final Shelves shelves;
  private final Receipts receipts = new Receipts();
  private final LoopBrake brake = new LoopBrake();
  private final Map<MessageId, MessageRecord> changed = new LinkedHashMap<>();
  private long added;

  /**
   * @param mostHandedOut how many messages may be with the routes at a time
   */
  public Outbox(int mostHandedOut) {
    this(mostHandedOut, MOST_AWAITING);
  }

  Outbox(int mostHandedOut, int mostAwaiting) {
    shelves = new Shelves(mostHandedOut, mostAwaiting);
  }

  /** Takes a message that was accepted, or that was there before a restart; others owe nothing. */
  public OutboxDecision add(MessageRecord message, Instant now) {
    boolean accepted = message.state() == MessageState.ACCEPTED;
    if ((accepted || message.state() == MessageState.SENT)
        && shelves.find(message.id()).isEmpty()) {
      Instant from = accepted && message.tries().isEmpty() ? notBefore(message, now) : now;
      Outgoing outgoing =
          new Outgoing(added++, message, from.isAfter(now) ? from : Instant.MIN, PATIENCE);
      receipts.expect(message);
      if (Tries.has(message.tries(), Result.SENT)) {
        follow(outgoing);
      } else {
        seek(outgoing, from, now);
      }
    }
    return decision(now);
  }

  private Instant notBefore(MessageRecord message, Instant now) {
    boolean mayLoop =
        message.purpose() == Purpose.REPLY || message.purpose() == Purpose.CONVERSATION;
    return mayLoop ? brake.leaveAt(message.to(), now) : now;
  }

  /** What became of a message that was handed out. */
  public OutboxDecision tried(MessageCommand outcome) {
    shelves.find(outcome.message()).ifPresent(message -> tried(message, outcome));
    return decision(outcome.at());
  }

  private void tried(Outgoing message, MessageCommand outcome) {
    if (outcome instanceof TrySent sent) {
      shelves.answered(message);
      sent(message, sent);
    } else if (outcome instanceof TryFailed failed) {
      failed(message, failed);
    } else if (outcome instanceof NoRoute none && message.phase() == Phase.HANDED_OUT) {
      shelves.answered(message);
      noRoute(message, none);
    }
  }

  private void sent(Outgoing message, TrySent sent) {
    Optional<Instant> receiptBy =
        sent.terms().receiptTimeout().filter(t -> !sent.peerIds().isEmpty()).map(sent.at()::plus);
    MessageTry taken =
        new MessageTry(sent.route(), sent.at(), Result.SENT, "", sent.peerIds(), 0, 1, receiptBy);
    write(message.sent(taken, sent.from()));
    receipts.expect(message.record());
    follow(message);
    for (String peerId : sent.peerIds()) {
      receipts
          .early(sent.route(), peerId, sent.at())
          .ifPresent(receipt -> received(message, receipt, sent.at()));
    }
  }

  private void failed(Outgoing message, TryFailed failed) {
    Result result = failed.permanent() ? Result.REFUSED : Result.FAILED;
    MessageTry lost = MessageTry.of(failed.route(), failed.at(), result, failed.cause());
    write(message.tried(Tries.plus(message.record().tries(), lost)));
    if (message.phase() == Phase.HANDED_OUT) {
      shelves.answered(message);
      Instant next =
          failed.permanent()
              ? failed.at()
              : message.failedFor(failed.route(), failed.at(), failed.terms());
      seek(message, next, failed.at());
    }
  }

  private void noRoute(Outgoing message, NoRoute none) {
    Set<String> spent = Tries.spent(message.record().tries());
    if (!none.eligible().isEmpty() && spent.containsAll(none.eligible())) {
      giveUp(message, message.record().tries());
    } else {
      seek(message, message.nextRound(none.at()), none.at());
    }
  }

  /** What a peer tells of something that it took, perhaps before it said that it took it. */
  public OutboxDecision receipt(ReceiptArrived receipt) {
    Optional<Outgoing> owner = receipts.owner(receipt).flatMap(shelves::find);
    owner.ifPresentOrElse(
        message -> received(message, receipt, receipt.at()), () -> receipts.keep(receipt));
    return decision(receipt.at());
  }

  private void received(Outgoing message, ReceiptArrived receipt, Instant now) {
    List<MessageTry> before = message.record().tries();
    String route = receipt.route();
    String peerId = receipt.peerId();
    List<MessageTry> after =
        receipt.delivered()
            ? Tries.arrived(before, route, peerId, receipt.at())
            : Tries.undelivered(before, route, peerId, receipt.cause(), receipt.at());
    if (after.equals(before)) {
      return;
    }
    write(message.tried(after));
    if (message.record().state() == MessageState.DELIVERED) {
      forget(message);
    } else if (!receipt.delivered()
        && message.phase() == Phase.AWAITING_RECEIPT
        && !Tries.has(message.record().tries(), Result.SENT)) {
      seek(message, now, now);
    }
  }

  /** A route works again: what found none, or failed for now, is tried at once. */
  public OutboxDecision routeUp(RouteUp up) {
    for (Outgoing message : shelves.waiting()) {
      if (!message.notBefore().isAfter(up.at())) {
        seek(message, message.soonAfter(up.at()), up.at());
      }
    }
    return decision(up.at());
  }

  /** Does what is due by now. */
  public OutboxDecision due(Instant now) {
    Optional<Outgoing> next = shelves.due(now);
    while (next.isPresent()) {
      due(next.get(), now);
      next = shelves.due(now);
    }
    return decision(now);
  }

  private void due(Outgoing message, Instant now) {
    if (message.phase() == Phase.AWAITING_RECEIPT) {
      List<MessageTry> tries = Tries.withoutReceipt(message.record().tries(), now);
      if (tries.equals(message.record().tries())) {
        forget(message);
      } else {
        write(message.tried(tries));
        seek(message, now, now);
      }
    } else if (message.phase() == Phase.HANDED_OUT && !shelves.overtaken(message)) {
      shelves.watch(message, now.plus(WATCH));
    } else {
      shelves.ready(message);
    }
  }

  /** When {@link #due} is to be called next. */
  public Optional<Instant> nextDeadline() {
    return shelves.nextDeadline();
  }

  /** How many messages have yet to leave; those that only await a receipt do not count. */
  public int size() {
    return shelves.size();
  }

  private void seek(Outgoing message, Instant at, Instant now) {
    if (at.isAfter(now)) {
      shelves.waitUntil(message, at.isBefore(message.giveUpAt()) ? at : message.giveUpAt());
    } else {
      shelves.ready(message);
    }
  }

  /** Nothing is tried any longer. Where a route has taken it and not told, it may have arrived. */
  private void giveUp(Outgoing message, List<MessageTry> tries) {
    if (message.record().state() == MessageState.SENT) {
      follow(message);
    } else {
      write(message.failed(tries));
      forget(message);
    }
  }

  /** Waits for receipts, where any may come. */
  private void follow(Outgoing message) {
    boolean told =
        message.record().tries().stream().anyMatch(given -> !Tries.waiting(given).isEmpty());
    if (told) {
      shelves.awaitReceipt(message, message.receiptDeadline(RECEIPT_MEMORY)).forEach(this::forget);
    } else {
      forget(message);
    }
  }

  private void forget(Outgoing message) {
    receipts.forget(message.record());
    shelves.forget(message);
  }

  private void write(MessageRecord record) {
    changed.put(record.id(), record);
  }

  private OutboxDecision decision(Instant now) {
    List<Send> sends = new ArrayList<>();
    Optional<Outgoing> next = shelves.next();
    while (next.isPresent()) {
      Outgoing message = next.get();
      if (message.giveUpAt().isAfter(now)) {
        shelves.handOut(message, now, now.plus(WATCH));
        sends.add(message.send(now));
      } else {
        giveUp(message, tooOld(message.record(), now));
      }
      next = shelves.next();
    }
    OutboxDecision decision = new OutboxDecision(List.copyOf(changed.values()), sends);
    changed.clear();
    return decision;
  }

  private static List<MessageTry> tooOld(MessageRecord record, Instant now) {
    String cause = "not sent within " + PATIENCE.toHours() + " h";
    return Tries.plus(record.tries(), MessageTry.of("", now, Result.FAILED, cause));
  }
}
