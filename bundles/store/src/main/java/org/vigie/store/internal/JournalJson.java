package org.vigie.store.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallRecord;

/** Events of calls and CDRs as JSON. Thread-safe. */
final class JournalJson {
  private final Schema schema;
  private final Form<List<CallEvent>> events;
  private final Form<CallRecord> calls;

  JournalJson() {
    this(Schema.NOW);
  }

  JournalJson(Schema schema) {
    ObjectMapper mapper = Json.mapper();
    this.schema = schema;
    events = new Form<>(mapper, schema, new TypeReference<List<CallEvent>>() {});
    calls = new Form<>(mapper, schema, new TypeReference<CallRecord>() {});
  }

  int version() {
    return schema.version();
  }

  String write(List<CallEvent> value) {
    return events.write(value);
  }

  String write(CallRecord call) {
    return calls.write(call);
  }

  List<CallEvent> events(String json, int written) {
    return events.read(json, written);
  }

  CallRecord call(String json, int written) {
    return calls.read(json, written);
  }
}
