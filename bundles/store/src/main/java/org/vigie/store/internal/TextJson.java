package org.vigie.store.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextSegment;

/** Messages and alerts as JSON. */
record TextJson(
    int version,
    Form<MessageRecord> messages,
    Form<AlertRecord> alerts,
    Form<List<AlertEvent>> events,
    Form<TextSegment> segments) {
  static TextJson of(Schema schema) {
    ObjectMapper mapper = Json.mapper();
    return new TextJson(
        schema.version(),
        new Form<>(mapper, schema, new TypeReference<MessageRecord>() {}),
        new Form<>(mapper, schema, new TypeReference<AlertRecord>() {}),
        new Form<>(mapper, schema, new TypeReference<List<AlertEvent>>() {}),
        new Form<>(mapper, schema, new TypeReference<TextSegment>() {}));
  }
}
