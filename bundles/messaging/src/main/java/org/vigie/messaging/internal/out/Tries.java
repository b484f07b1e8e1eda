package org.vigie.messaging.internal.out;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.MessageTry;
import org.vigie.api.text.MessageTry.Result;

/** What a message's tries say, and how what happens changes them. Pure. */
public final class Tries {
  private Tries() {}

  /** One more; the same failure on the same route again is counted. */
  public static List<MessageTry> plus(List<MessageTry> tries, MessageTry next) {
    List<MessageTry> all = new ArrayList<>(tries);
    if (!all.isEmpty() && sameFailure(all.get(all.size() - 1), next)) {
      MessageTry last = all.remove(all.size() - 1);
      all.add(
          new MessageTry(
              next.route(),
              next.at(),
              next.result(),
              next.cause(),
              List.of(),
              0,
              last.times() + 1,
              Optional.empty()));
    } else {
      all.add(next);
    }
    return all;
  }

  private static boolean sameFailure(MessageTry last, MessageTry next) {
    return last.route().equals(next.route())
        && last.result() == next.result()
        && last.cause().equals(next.cause())
        && last.peerIds().isEmpty()
        && next.peerIds().isEmpty();
  }

  /** One part has arrived; with the last one the message has. */
  public static List<MessageTry> arrived(
      List<MessageTry> tries, String route, String peerId, Instant at) {
    return change(tries, route, peerId, given -> arrived(given, peerId, at));
  }

  private static MessageTry arrived(MessageTry given, String peerId, Instant at) {
    List<String> ids = new ArrayList<>(given.peerIds());
    int place = given.delivered() + waiting(given).indexOf(peerId);
    Collections.swap(ids, place, given.delivered());
    boolean all = given.delivered() + 1 == ids.size();
    return new MessageTry(
        given.route(),
        all ? at : given.at(),
        all ? Result.DELIVERED : given.result(),
        all ? "" : given.cause(),
        ids,
        given.delivered() + 1,
        given.times(),
        all ? Optional.empty() : given.receiptBy());
  }

  /** One part will never arrive: so neither does the message, by this route. */
  public static List<MessageTry> undelivered(
      List<MessageTry> tries, String route, String peerId, String cause, Instant at) {
    return change(tries, route, peerId, given -> ended(given, Result.UNDELIVERED, cause, at));
  }

  /** No receipt came in time for those that await one by now. */
  public static List<MessageTry> withoutReceipt(List<MessageTry> tries, Instant now) {
    return tries.stream()
        .map(
            given ->
                given.result() == Result.SENT
                        && given.receiptBy().filter(by -> !by.isAfter(now)).isPresent()
                    ? ended(given, Result.NO_RECEIPT, "no receipt in time", now)
                    : given)
        .toList();
  }

  private static MessageTry ended(MessageTry given, Result result, String cause, Instant at) {
    return new MessageTry(
        given.route(),
        at,
        result,
        cause,
        given.peerIds(),
        given.delivered(),
        given.times(),
        Optional.empty());
  }

  /** Changes the newest try that awaits this receipt. */
  private static List<MessageTry> change(
      List<MessageTry> tries, String route, String peerId, UnaryOperator<MessageTry> change) {
    List<MessageTry> all = new ArrayList<>(tries);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).route().equals(route) && waiting(all.get(i)).contains(peerId)) {
        all.set(i, change.apply(all.get(i)));
        return all;
      }
    }
    return tries;
  }

  /** What the peer calls those parts of which it may still tell. */
  public static List<String> waiting(MessageTry given) {
    return open(given)
        ? given.peerIds().subList(given.delivered(), given.peerIds().size())
        : List.of();
  }

  /** Says whether it may still turn out to have arrived. */
  private static boolean open(MessageTry given) {
    return given.result() == Result.SENT || given.result() == Result.NO_RECEIPT;
  }

  /** How far these bring a message, as long as it is not given up. */
  public static MessageState state(List<MessageTry> tries) {
    if (has(tries, Result.DELIVERED)) {
      return MessageState.DELIVERED;
    }
    return tries.stream().anyMatch(Tries::open) ? MessageState.SENT : MessageState.ACCEPTED;
  }

  /** Says whether one has this result. */
  public static boolean has(List<MessageTry> tries, Result result) {
    return tries.stream().anyMatch(given -> given.result() == result);
  }

  /** Routes that are not to be tried again. */
  public static Set<String> spent(List<MessageTry> tries) {
    return tries.stream()
        .filter(given -> given.result() != Result.SENT && given.result() != Result.FAILED)
        .map(MessageTry::route)
        .collect(Collectors.toSet());
  }
}
