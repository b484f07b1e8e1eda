package org.vigie.messaging.internal.out;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.MessageTry;
import org.vigie.api.text.MessageTry.Result;
import org.vigie.api.text.RouteTerms;
import org.vigie.api.text.Submission;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextEffect.Send;

/** One message that owes something: its record, and what dies with the process. */
public final class Outgoing {
  /** What it does just now. */
  public enum Phase {
    /** For the time of the next try. */
    WAITING,
    /** For its turn. */
    READY,
    /** It is with the routes. */
    HANDED_OUT,
    /** A route has taken it; a receipt may come. */
    AWAITING_RECEIPT,
    /** It owes nothing. */
    DONE
  }

  private final long sequence;
  private final Optional<PhoneNumber> from;
  private final Instant notBefore;
  private final Instant giveUpAt;
  private final Round round = new Round();
  private MessageRecord record;
  Phase phase = Phase.DONE;
  Optional<Instant> deadline = Optional.empty();
  Instant handedOutAt = Instant.MIN;

  /**
   * @param sequence orders those of one purpose
   * @param notBefore held back until then
   * @param patience from its creation, or from when it was held back to
   */
  public Outgoing(long sequence, MessageRecord record, Instant notBefore, Duration patience) {
    this.sequence = sequence;
    this.record = record;
    this.notBefore = notBefore;
    // Of one that no line sends, the number is that of a route that took it before a restart.
    from =
        record.line().isEmpty() && !record.onlyOwner() ? Optional.empty() : record.from().number();
    Instant start = notBefore.isAfter(record.createdAt()) ? notBefore : record.createdAt();
    giveUpAt = start.plus(patience);
  }

  public MessageRecord record() {
    return record;
  }

  public MessageId id() {
    return record.id();
  }

  public long sequence() {
    return sequence;
  }

  public Phase phase() {
    return phase;
  }

  /** Not to be handed out before. */
  public Instant notBefore() {
    return notBefore;
  }

  /** Not to be handed out from then on. */
  public Instant giveUpAt() {
    return giveUpAt;
  }

  /** Moves its record on; the state follows from the tries. */
  public MessageRecord tried(List<MessageTry> tries) {
    return became(Tries.state(tries), record.from(), record.route(), tries);
  }

  /** A route has taken it. */
  public MessageRecord sent(MessageTry taken, Optional<PhoneNumber> shown) {
    return became(
        MessageState.SENT,
        shown.map(TextAddress::of).orElse(record.from()),
        Optional.of(taken.route()),
        Tries.plus(record.tries(), taken));
  }

  /** It is given up. */
  public MessageRecord failed(List<MessageTry> tries) {
    return became(MessageState.FAILED, record.from(), record.route(), tries);
  }

  private MessageRecord became(
      MessageState state, TextAddress newFrom, Optional<String> route, List<MessageTry> tries) {
    record = record.with(state, newFrom, route, tries);
    return record;
  }

  /** A route failed for now; gives the time of the next try. */
  public Instant failedFor(String route, Instant at, RouteTerms terms) {
    return round.failed(route, at, terms);
  }

  /** No route was left; gives the time of the next round. */
  public Instant nextRound(Instant at) {
    return round.next(at);
  }

  /**
   * A route works again: gives the time of the next try. One that has just failed waits a second,
   * so that a route that comes and goes is not flooded.
   */
  public Instant soonAfter(Instant now) {
    List<MessageTry> tries = record.tries();
    return tries.isEmpty() ? now : later(now, tries.get(tries.size() - 1).at().plusSeconds(1));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** When the wait for a receipt ends: for the next route to be tried, or for good. */
  public Instant receiptDeadline(Duration memory) {
    Instant forget = record.createdAt().plus(memory);
    return record.tries().stream()
        .filter(given -> given.result() == Result.SENT)
        .flatMap(given -> given.receiptBy().stream())
        .reduce(forget, (one, other) -> one.isBefore(other) ? one : other);
  }

  /** As it is handed out now. */
  public Send send(Instant now) {
    Set<String> avoid = new HashSet<>(Tries.spent(record.tries()));
    avoid.addAll(round.passedOver(now));
    return new Send(
        new Submission(
            record.id(), from, record.onlyOwner(), record.to(), record.text(), record.purpose()),
        avoid);
  }
}
