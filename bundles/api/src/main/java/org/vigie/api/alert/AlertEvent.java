package org.vigie.api.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Policy;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.TextAddress;

/**
 * A fact about an alert, as it stands in the journal. State is the fold of these and of nothing
 * else. The simple name of each is its name in the journal and must not change.
 */
public sealed interface AlertEvent {
  Instant at();

  /**
   * A text came in for a line, or something of ours has to be taken care of.
   *
   * @param called the line's number that was texted
   * @param policy as it stood then
   * @param planned who was on call then: they stay candidates of their ranks
   * @param call that it is about: whoever hears its message has taken care of it
   */
  record AlertRaised(
      Instant at,
      String line,
      PhoneNumber called,
      String team,
      TextAddress from,
      MessageId message,
      String text,
      Policy policy,
      OnCall planned,
      Optional<CallId> call)
      implements AlertEvent {}

  /** The same sender texted the same number again. */
  record TextJoined(Instant at, MessageId message, String text) implements AlertEvent {}

  /**
   * A level of the search began; its persons are frozen.
   *
   * @param level from 1, one more for each step; then the extra notice of an exit; then the pause
   *     before the next round
   * @param round from 1
   * @param persons in the order in which they are told; empty where there is nobody to be told
   */
  record LevelEntered(Instant at, int level, int round, List<String> persons)
      implements AlertEvent {
    public LevelEntered {
      persons = List.copyOf(persons);
    }
  }

  /** A person is to be told; gathered with others where there are many. */
  record NoticeOwed(Instant at, String person, NoticeKind kind) implements AlertEvent {}

  /**
   * A text that tells a person was written down.
   *
   * @param gathered it tells of several alerts
   */
  record NoticeGiven(
      Instant at, String person, NoticeKind kind, MessageId message, boolean gathered)
      implements AlertEvent {}

  /** A person who was to be told has no number for texts any more. */
  record NoticeDropped(Instant at, String person, NoticeKind kind) implements AlertEvent {}

  /** What became of that text. */
  record NoticeProgressed(Instant at, MessageId message, MessageState state)
      implements AlertEvent {}

  /** It is to be told by a voice call, with this identity. */
  record VoiceCallOwed(Instant at, CallId call, String text) implements AlertEvent {}

  /**
   * That call is over; that somebody has the alert by it is a fact of its own.
   *
   * @param by who pressed the key in it; empty: nobody
   */
  record VoiceCallOver(Instant at, CallId call, Optional<String> by) implements AlertEvent {}

  /** A person passed it on. */
  record Declined(Instant at, String by) implements AlertEvent {}

  /** A person or a user took it. */
  record Acknowledged(Instant at, String by) implements AlertEvent {}

  /** Who had taken it gave it back. */
  record HandedBack(Instant at, String by) implements AlertEvent {}

  /** A text of the conversation went to the sender, from a person. */
  record Answered(Instant at, String by, MessageId message) implements AlertEvent {}

  /** It is done with. */
  record Closed(Instant at, String by) implements AlertEvent {}
}
