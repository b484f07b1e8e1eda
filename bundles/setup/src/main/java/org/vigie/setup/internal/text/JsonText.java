package org.vigie.setup.internal.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Setup documents as JSON text. */
public final class JsonText {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DocumentText.DEEPEST)
                          .maxStringLength(DocumentText.LARGEST)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonText() {}

  static JsonNode read(String text) throws UnreadableDocument {
    try {
      count(text);
      return MAPPER.readTree(text);
    } catch (StreamConstraintsException excessive) {
      throw new UnreadableDocument("lists and maps are nested too deeply, or a number is too long");
    } catch (JsonProcessingException malformed) {
      throw where(malformed);
    }
  }

  /** Reads the text without keeping anything of it. */
  private static void count(String text) throws JsonProcessingException, UnreadableDocument {
    int values = 0;
    try (JsonParser parser = MAPPER.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        values += token == JsonToken.FIELD_NAME || token.isStructEnd() ? 0 : 1;
        if (values > DocumentText.MOST_VALUES) {
          throw new UnreadableDocument(DocumentText.TOO_MANY);
        }
      }
    } catch (JsonProcessingException malformed) {
      throw malformed;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static UnreadableDocument where(JsonProcessingException malformed) {
    String reason = malformed.getOriginalMessage();
    return Optional.<JsonLocation>ofNullable(malformed.getLocation())
        .map(at -> UnreadableDocument.at(at.getLineNr(), at.getColumnNr(), reason))
        .orElseGet(() -> new UnreadableDocument(reason));
  }

  /** On one line, for the store. */
  public static String compact(Sections document) {
    return write(document, MAPPER.writer());
  }

  static String pretty(Sections document) {
    return write(document, MAPPER.writerWithDefaultPrettyPrinter()) + "\n";
  }

  private static String write(Sections document, ObjectWriter writer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = writer.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, JsonNode> field : document.head().properties()) {
        json.writeFieldName(field.getKey());
        json.writeTree(field.getValue());
      }
      for (Map.Entry<String, Stream<ObjectNode>> list : document.lists()) {
        json.writeArrayFieldStart(list.getKey());
        for (ObjectNode item : (Iterable<ObjectNode>) list.getValue()::iterator) {
          json.writeTree(item);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
