package org.vigie.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertEvent.Closed;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.store.TextBatch;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.MessageTry;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextSegment;

/** A message and an alert that never were, to be written and taken back. */
final class TextWarmUp {
  private static final String NAME = "warm-up";
  private static final AlertId ALERT = new AlertId(-1);
  private static final AlertId OTHER = new AlertId(-2);
  private static final PhoneNumber NUMBER = new PhoneNumber("+99900000");
  private static final TextAddress ADDRESS = TextAddress.of(NUMBER);

  private TextWarmUp() {}

  /**
   * @param id not the same for two writers: one would wait for the other
   */
  static MessageRecord message(String id) {
    return OwedText.toPerson(Purpose.ALERT, NAME, NUMBER, NUMBER, NAME, NAME)
        .about(ALERT)
        .accepted(new MessageId(id), Instant.EPOCH, Optional.of(id));
  }

  static TextBatch texts() {
    MessageRecord message = message(NAME);
    TextSegment segment =
        new TextSegment(Instant.EPOCH, NAME, ADDRESS, ADDRESS, NAME, Optional.empty());
    return new TextBatch(
        List.of(message),
        List.of(sent(message)),
        List.of(entry(ALERT, 1), entry(OTHER, 2)),
        List.of(new StoredSegment(NAME, segment)),
        List.of(NAME));
  }

  private static MessageRecord sent(MessageRecord message) {
    MessageTry taken = MessageTry.of(NAME, Instant.EPOCH, MessageTry.Result.SENT, "");
    return message.with(
        MessageState.SENT, message.from(), Optional.of(taken.route()), List.of(taken));
  }

  private static AlertEntry entry(AlertId id, long sequence) {
    AlertEvent event = new Closed(Instant.EPOCH, NAME);
    return new AlertEntry(id, sequence, List.of(event), alert(id));
  }

  private static AlertRecord alert(AlertId id) {
    return new AlertRecord(
        id,
        NAME,
        NAME,
        NUMBER,
        ADDRESS,
        NAME,
        List.of(new MessageId(NAME)),
        AlertState.CLOSED,
        Optional.of(NAME),
        Instant.EPOCH,
        Optional.empty(),
        Optional.of(Instant.EPOCH),
        List.of(),
        Optional.empty());
  }
}
