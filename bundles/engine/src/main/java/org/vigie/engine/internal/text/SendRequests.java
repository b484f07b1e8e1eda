package org.vigie.engine.internal.text;

import java.util.Optional;
import java.util.function.Supplier;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand.NoticeRequested;
import org.vigie.api.text.TextCommand.SendRequested;
import org.vigie.api.text.TextOutcome;
import org.vigie.api.text.TextOutcome.Accepted;
import org.vigie.api.text.TextOutcome.Refused;
import org.vigie.api.text.TextOutcome.Why;
import org.vigie.engine.internal.Rulebook;

/** What users, and the appliance itself, ask to be sent. The decision thread's own. */
final class SendRequests {
  private final Rulebook rulebook;
  private final Keys keys;
  private final Supplier<MessageId> ids;

  SendRequests(Rulebook rulebook, Keys keys, Supplier<MessageId> ids) {
    this.rulebook = rulebook;
    this.keys = keys;
    this.ids = ids;
  }

  /**
   * What is answered to a request; an accepted message is new where it was not known.
   *
   * @param isNew says whether the message of the answer is still to be written
   */
  record Decided(TextOutcome outcome, boolean isNew) {}

  /**
   * @param stored the message that the request's key stands for in the store
   */
  Decided decide(SendRequested request, Optional<MessageRecord> stored) {
    Optional<TextOutcome> known = keys.repeated(request, stored).or(() -> refusal(request));
    return known
        .map(outcome -> new Decided(outcome, false))
        .orElseGet(() -> new Decided(new Accepted(message(request)), true));
  }

  /**
   * @param stored the message that the notice's key stands for in the store
   */
  Decided decide(NoticeRequested notice, Optional<MessageRecord> stored) {
    OwedText text = notice.text();
    Optional<String> key = Optional.of(notice.idempotencyKey());
    return keys.repeated(notice, stored)
        .or(() -> refusal(text.to()))
        .map(outcome -> new Decided(outcome, false))
        .orElseGet(
            () -> new Decided(new Accepted(text.accepted(ids.get(), notice.at(), key)), true));
  }

  private Optional<TextOutcome> refusal(SendRequested request) {
    if (request.line().isPresent() && from(request).isEmpty()) {
      return refused(Why.UNKNOWN, "there is no line " + request.line().get());
    }
    return refusal(request.to());
  }

  private Optional<TextOutcome> refusal(TextAddress to) {
    return to.answerable()
        ? rulebook.refusal(to.value()).flatMap(why -> refused(Why.UNFIT, why))
        : refused(Why.UNFIT, "not a number that a text can be sent to: " + to);
  }

  private static Optional<TextOutcome> refused(Why why, String reason) {
    return Optional.of(new Refused(why, reason));
  }

  private Optional<PhoneNumber> from(SendRequested request) {
    return request
        .line()
        .flatMap(id -> rulebook.current().flatMap(rules -> rules.setup().line(id)))
        .map(rulebook::textNumber);
  }

  private MessageRecord message(SendRequested request) {
    Optional<PhoneNumber> from = from(request);
    return new OwedText(
            Purpose.REQUEST,
            request.line(),
            from,
            from.isPresent(),
            request.to(),
            request.text(),
            Optional.empty(),
            Optional.empty())
        .accepted(ids.get(), request.at(), request.idempotencyKey());
  }
}
