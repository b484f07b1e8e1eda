package org.vigie.store.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallRecord;
import org.vigie.api.store.StoreException;

/** Events and CDRs as named, versioned JSON. Thread-safe. */
final class JournalJson {
  /** The schema version that is written. */
  static final int VERSION = 1;

  private static final TypeReference<List<CallEvent>> EVENTS = new TypeReference<>() {};
  private static final String RECORD = "CallRecord";

  private final ObjectMapper mapper = Json.mapper();
  private final ObjectWriter eventsWriter = mapper.writerFor(EVENTS);
  private final ObjectReader eventsReader = mapper.readerFor(EVENTS);
  private final ObjectWriter recordWriter = mapper.writerFor(CallRecord.class);
  private final ObjectReader recordReader = mapper.readerFor(CallRecord.class);
  private final int version;
  private final List<Upcaster> upcasters;

  JournalJson() {
    this(VERSION, List.of());
  }

  /**
   * @param upcasters one for each version below
   */
  JournalJson(int version, List<Upcaster> upcasters) {
    this.version = version;
    this.upcasters = upcasters.stream().sorted(Comparator.comparingInt(Upcaster::from)).toList();
  }

  int version() {
    return version;
  }

  String write(List<CallEvent> events) {
    return json(eventsWriter, events);
  }

  String write(CallRecord call) {
    return json(recordWriter, call);
  }

  private static String json(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value, e);
    }
  }

  List<CallEvent> events(String json, int written) {
    try {
      if (written == version) {
        return eventsReader.readValue(json);
      }
      JsonNode tree = mapper.readTree(json);
      tree.forEach(event -> lift(event.path("type").asText(), event, written));
      return eventsReader.readValue(tree);
    } catch (IOException e) {
      throw unreadable(e, written);
    }
  }

  CallRecord call(String json, int written) {
    try {
      if (written == version) {
        return recordReader.readValue(json);
      }
      JsonNode tree = mapper.readTree(json);
      lift(RECORD, tree, written);
      return recordReader.readValue(tree);
    } catch (IOException e) {
      throw unreadable(e, written);
    }
  }

  private void lift(String type, JsonNode node, int written) {
    upcasters.stream()
        .filter(upcaster -> upcaster.from() >= written && upcaster.from() < version)
        .forEach(upcaster -> upcaster.upcast(type, (ObjectNode) node));
  }

  private StoreException unreadable(Exception cause, int written) {
    String text =
        "an entry of schema version %d cannot be read by this program, which writes version %d"
            .formatted(written, version);
    return new StoreException(text, cause);
  }
}
