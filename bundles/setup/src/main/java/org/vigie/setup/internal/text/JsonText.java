package org.vigie.setup.internal.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

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
      return MAPPER.readTree(text);
    } catch (StreamConstraintsException excessive) {
      throw new UnreadableDocument("lists and maps are nested too deeply, or a number is too long");
    } catch (JsonProcessingException malformed) {
      throw where(malformed);
    }
  }

  private static UnreadableDocument where(JsonProcessingException malformed) {
    String reason = malformed.getOriginalMessage();
    return Optional.<JsonLocation>ofNullable(malformed.getLocation())
        .map(at -> UnreadableDocument.at(at.getLineNr(), at.getColumnNr(), reason))
        .orElseGet(() -> new UnreadableDocument(reason));
  }

  /** On one line, for the store. */
  public static String compact(JsonNode tree) {
    return tree.toString();
  }

  static String pretty(JsonNode tree) {
    return tree.toPrettyString() + "\n";
  }
}
