package org.vigie.engine.internal.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextCommand.NoticeRequested;
import org.vigie.api.text.TextCommand.RaiseAlert;
import org.vigie.api.text.TextCommand.SendRequested;
import org.vigie.api.text.TextOutcome;
import org.vigie.api.text.TextOutcome.Accepted;
import org.vigie.api.text.TextOutcome.Refused;
import org.vigie.api.text.TextOutcome.Why;

/**
 * The idempotency keys of late: more than can be on their way to the disk, where older ones are
 * looked for. The decision thread's own.
 */
final class Keys {
  /** More than the engine has of live messages. */
  private static final int REMEMBERED = 25_000;

  private final Map<String, MessageRecord> recent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MessageRecord> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** A message is new, or another than before. */
  void note(MessageRecord message) {
    message.idempotencyKey().ifPresent(key -> recent.put(key, message));
  }

  /** What is answered to a request whose key is known. */
  Optional<TextOutcome> repeated(SendRequested request, Optional<MessageRecord> stored) {
    return request
        .idempotencyKey()
        .flatMap(key -> Optional.ofNullable(recent.get(key)).or(() -> stored))
        .map(message -> answer(request, message));
  }

  /** The message that a notice's key stands for: what it says does not matter. */
  Optional<TextOutcome> repeated(NoticeRequested notice, Optional<MessageRecord> stored) {
    return Optional.ofNullable(recent.get(notice.idempotencyKey()))
        .or(() -> stored)
        .map(Accepted::new);
  }

  /** Says whether an alert was raised by this command before. */
  boolean raised(RaiseAlert alert, Optional<MessageRecord> stored) {
    return stored.isPresent() || recent.containsKey(alert.idempotencyKey());
  }

  private static TextOutcome answer(SendRequested request, MessageRecord message) {
    boolean same =
        message.to().equals(request.to())
            && message.text().equals(request.text())
            && message.line().equals(request.line());
    return same
        ? new Accepted(message)
        : new Refused(Why.UNFIT, "this Idempotency-Key was used for another message before");
  }
}
