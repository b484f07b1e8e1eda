package org.vigie.alerting.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.alerting.api.IncomingMessage;
import org.vigie.api.alert.AlertId;
import org.vigie.api.setup.Line;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.Purpose;

/** A text that came in, as it is stored. */
record Incoming(MessageId id, IncomingMessage message, Optional<Line> line) {
  MessageRecord record(Optional<String> person, Optional<AlertId> alert) {
    return new MessageRecord(
        id,
        Direction.IN,
        Purpose.INCOMING,
        line.map(Line::id),
        message.from(),
        message.to(),
        message.text(),
        false,
        MessageState.RECEIVED,
        Optional.of(message.route()),
        message.at(),
        List.of(),
        person,
        alert,
        Optional.empty(),
        message.incomplete());
  }
}
