package org.vigie.api.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;

/** What the world reports or asks of messages and alerts. Only the engine acts on it. */
public sealed interface TextCommand {
  /** When it was seen, by the appliance's clock. */
  Instant at();

  /** A route received something; the peer is told that we have it once this is written down. */
  record Received(TextSegment segment) implements TextCommand {
    @Override
    public Instant at() {
      return segment.at();
    }
  }

  /**
   * A user asks for a text to be sent.
   *
   * @param line the line whose number it comes from; empty: any
   * @param idempotencyKey repeated, it gives the first message again
   * @param by the user
   */
  record SendRequested(
      Instant at,
      Optional<String> line,
      TextAddress to,
      String text,
      Optional<String> idempotencyKey,
      String by)
      implements TextCommand {}

  /**
   * The appliance itself owes somebody a text: notices of shifts, changes, programmes.
   *
   * @param idempotencyKey repeated, it gives the first message again
   */
  record NoticeRequested(Instant at, OwedText text, String idempotencyKey) implements TextCommand {}

  /** What comes back of a message that is to leave. */
  sealed interface MessageCommand extends TextCommand {
    MessageId message();
  }

  /**
   * A route has taken it.
   *
   * @param from the number that the receiver sees; empty where the route does not know
   * @param peerIds one for each part; empty where the peer gives none
   */
  record TrySent(
      MessageId message,
      Instant at,
      String route,
      RouteTerms terms,
      Optional<PhoneNumber> from,
      List<String> peerIds)
      implements MessageCommand {
    public TrySent {
      peerIds = List.copyOf(peerIds);
    }
  }

  /**
   * A route has not taken it.
   *
   * @param permanent it never will
   * @param cause the peer's code and its meaning
   */
  record TryFailed(
      MessageId message,
      Instant at,
      String route,
      RouteTerms terms,
      boolean permanent,
      String cause)
      implements MessageCommand {}

  /**
   * No route is left to be tried now.
   *
   * @param eligible all configured routes that could carry it if they worked, those that were to be
   *     avoided too
   */
  record NoRoute(MessageId message, Instant at, List<String> eligible) implements MessageCommand {
    public NoRoute {
      eligible = List.copyOf(eligible);
    }
  }

  /**
   * The peer tells what became of something that it took.
   *
   * @param peerId as the peer named it, or its other usual form
   * @param delivered arrived; else it never will
   * @param cause the peer's state and code
   */
  record ReceiptArrived(Instant at, String route, String peerId, boolean delivered, String cause)
      implements TextCommand {}

  /** A route works (again): what waits may leave. */
  record RouteUp(Instant at, String route) implements TextCommand {}

  /**
   * A person or a user takes an alert.
   *
   * @param by id of a person, or a user's name
   */
  record Acknowledge(Instant at, AlertId alert, String by) implements TextCommand {}

  /**
   * Something of ours has to be taken care of: a voicemail, a line test that failed.
   *
   * @param called the line's number that answers to it come to
   * @param from who it is from: a caller's number, or a name
   * @param call the call that it is about
   * @param idempotencyKey repeated, it is the same alert
   */
  record RaiseAlert(
      Instant at,
      String line,
      PhoneNumber called,
      String team,
      TextAddress from,
      String text,
      Optional<CallId> call,
      String idempotencyKey)
      implements TextCommand {}

  /**
   * Somebody has heard the message of a call: the alert about it is taken and closed.
   *
   * @param by id of a person, or a user's name
   */
  record MessageHeard(Instant at, CallId call, String by) implements TextCommand {}

  /**
   * A voice call that told of an alert is over.
   *
   * @param by id of the person who took the alert by a key; empty: nobody
   */
  record VoiceCallEnded(Instant at, AlertId alert, CallId call, Optional<String> by)
      implements TextCommand {}

  /** A person or a user passes an alert on. */
  record PassOn(Instant at, AlertId alert, String by) implements TextCommand {}

  /** A person or a user closes an alert. */
  record Close(Instant at, AlertId alert, String by) implements TextCommand {}
}
