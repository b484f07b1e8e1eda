package org.vigie.messaging.internal.out;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.Purpose;
import org.vigie.messaging.internal.out.Outgoing.Phase;

/**
 * Where the messages are: found by id, by deadline, by whose turn it is. No step looks at all of
 * them.
 */
public final class Shelves {
  private static final int SHARE_FOR_ALERTS = 10;

  private final int mostHandedOut;
  private final int mostAwaiting;
  private final Map<MessageId, Outgoing> all = new LinkedHashMap<>();
  private final TreeSet<Outgoing> ready =
      new TreeSet<>(
          Comparator.comparing((Outgoing message) -> message.record().purpose())
              .thenComparing(Outgoing::sequence));
  private final TreeSet<Outgoing> deadlines =
      new TreeSet<>(
          Comparator.comparing((Outgoing message) -> message.deadline.orElse(Instant.MAX))
              .thenComparing(Outgoing::sequence));
  private final Set<Outgoing> awaiting = new LinkedHashSet<>();
  private int handedOut;
  private Instant newestAnswered = Instant.MIN;

  public Shelves(int mostHandedOut, int mostAwaiting) {
    this.mostHandedOut = mostHandedOut;
    this.mostAwaiting = mostAwaiting;
  }

  public Optional<Outgoing> find(MessageId id) {
    return Optional.ofNullable(all.get(id));
  }

  public void waitUntil(Outgoing message, Instant at) {
    move(message, Phase.WAITING, Optional.of(at));
  }

  public void ready(Outgoing message) {
    move(message, Phase.READY, Optional.empty());
    ready.add(message);
  }

  /**
   * @param watch when to look whether an answer came
   */
  public void handOut(Outgoing message, Instant now, Instant watch) {
    move(message, Phase.HANDED_OUT, Optional.of(watch));
    message.handedOutAt = now;
    handedOut++;
  }

  /** Looks again later whether an answer came for one that is with the routes. */
  public void watch(Outgoing message, Instant at) {
    deadlines.remove(message);
    message.deadline = Optional.of(at);
    deadlines.add(message);
  }

  /** Gives those that are too many, the oldest, which are to be forgotten. */
  public List<Outgoing> awaitReceipt(Outgoing message, Instant until) {
    move(message, Phase.AWAITING_RECEIPT, Optional.of(until));
    awaiting.add(message);
    return awaiting.stream().limit(Math.max(0, awaiting.size() - mostAwaiting)).toList();
  }

  public void forget(Outgoing message) {
    move(message, Phase.DONE, Optional.empty());
    all.remove(message.id());
  }

  private void move(Outgoing message, Phase phase, Optional<Instant> deadline) {
    deadlines.remove(message);
    ready.remove(message);
    awaiting.remove(message);
    handedOut -= message.phase == Phase.HANDED_OUT ? 1 : 0;
    message.phase = phase;
    message.deadline = deadline;
    all.put(message.id(), message);
    if (deadline.isPresent()) {
      deadlines.add(message);
    }
  }

  /** The routes have answered for it: what was handed out before it should have been, too. */
  public void answered(Outgoing message) {
    newestAnswered =
        message.handedOutAt.isAfter(newestAnswered) ? message.handedOutAt : newestAnswered;
  }

  /** Says whether later ones were answered for, and this one was not. */
  public boolean overtaken(Outgoing message) {
    return message.handedOutAt.isBefore(newestAnswered);
  }

  /** Whose turn it is, if there is room. Some of it is kept free for what wakes people. */
  public Optional<Outgoing> next() {
    if (ready.isEmpty()) {
      return Optional.empty();
    }
    boolean alert = ready.first().record().purpose() == Purpose.ALERT;
    int room = alert ? mostHandedOut : mostHandedOut - mostHandedOut / SHARE_FOR_ALERTS;
    return handedOut < room ? Optional.of(ready.first()) : Optional.empty();
  }

  /** One whose deadline has come, the earliest. */
  public Optional<Outgoing> due(Instant now) {
    return nextDeadline().filter(at -> !at.isAfter(now)).map(at -> deadlines.first());
  }

  public Optional<Instant> nextDeadline() {
    return deadlines.isEmpty() ? Optional.empty() : deadlines.first().deadline;
  }

  /** All that wait for the time of the next try. */
  public List<Outgoing> waiting() {
    return all.values().stream().filter(message -> message.phase == Phase.WAITING).toList();
  }

  /** How many have yet to leave. */
  public int size() {
    return all.size() - awaiting.size();
  }
}
