package org.vigie.api.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.TextAddress;

/**
 * What is known of an alert.
 *
 * @param called the line's number that was texted
 * @param text the first, as it came
 * @param messages ids of all texts of the conversation, in order
 * @param by who took it last: id of a person, or a user's name
 * @param call that it is about, as of a voicemail
 */
public record AlertRecord(
    AlertId id,
    String team,
    String line,
    PhoneNumber called,
    TextAddress from,
    String text,
    List<MessageId> messages,
    AlertState state,
    Optional<String> by,
    Instant createdAt,
    Optional<Instant> acknowledgedAt,
    Optional<Instant> closedAt,
    List<Notice> notices,
    Optional<CallId> call) {
  public AlertRecord {
    messages = List.copyOf(messages);
    notices = List.copyOf(notices);
  }

  /**
   * One person told once.
   *
   * @param channel {@code sms}, or {@code voice} for who pressed a key in a call
   * @param message empty while it waits to be gathered with others, and of a call
   * @param result empty until then
   */
  public record Notice(
      String person,
      String channel,
      NoticeKind kind,
      Instant at,
      Optional<MessageId> message,
      Optional<MessageState> result) {}
}
