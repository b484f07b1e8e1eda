package org.vigie.store.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.vigie.api.store.StoreException;

/** One type of value as named, versioned JSON. Thread-safe. */
final class Form<T> {
  private final ObjectMapper mapper;
  private final Schema schema;
  private final String type;
  private final ObjectWriter writer;
  private final ObjectWriter ascii;
  private final ObjectReader reader;

  Form(ObjectMapper mapper, Schema schema, TypeReference<T> type) {
    JavaType java = mapper.constructType(type.getType());
    this.mapper = mapper;
    this.schema = schema;
    this.type = java.getRawClass().getSimpleName();
    this.writer = mapper.writerFor(java);
    this.ascii = writer.with(JsonWriteFeature.ESCAPE_NON_ASCII);
    this.reader = mapper.readerFor(java);
  }

  String write(T value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value, e);
    }
  }

  /** In ASCII, whatever the text: halves of a character survive, too. */
  byte[] bytes(T value) {
    try {
      return ascii.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value, e);
    }
  }

  T read(byte[] json, int written) {
    try {
      return written == schema.version()
          ? reader.readValue(json)
          : lifted(mapper.readTree(json), written);
    } catch (IOException e) {
      throw unreadable(e, written);
    }
  }

  /**
   * @param written the schema version it was written in
   * @throws StoreException where it cannot be read
   */
  T read(String json, int written) {
    try {
      return written == schema.version()
          ? reader.readValue(json)
          : lifted(mapper.readTree(json), written);
    } catch (IOException e) {
      throw unreadable(e, written);
    }
  }

  private T lifted(JsonNode tree, int written) throws IOException {
    schema.lift(tree.path("type").asText(type), tree, written);
    return reader.readValue(tree);
  }

  private StoreException unreadable(IOException cause, int written) {
    String text =
        "an entry of schema version %d cannot be read by this program, which writes version %d"
            .formatted(written, schema.version());
    return new StoreException(text, cause);
  }
}
