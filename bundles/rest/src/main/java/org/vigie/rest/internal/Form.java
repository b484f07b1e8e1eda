package org.vigie.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.setup.Fault;

/**
 * A small JSON object as a body. All that does not fit is told at once: a word that is mistyped
 * must not change what is meant.
 */
final class Form {
  private static final int MAX_BODY = 64 * 1024;
  private static final Set<String> TYPES = Set.of("", Answer.JSON);
  private static final ObjectReader READER =
      Json.MAPPER
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private final ObjectNode fields;
  private final List<Fault> faults = new ArrayList<>();

  private Form(ObjectNode fields) {
    this.fields = fields;
  }

  /**
   * @param known the fields that there may be
   * @param required whether there must be a body
   */
  static Form read(Ask ask, Set<String> known, boolean required) throws IOException {
    byte[] body = ask.body(MAX_BODY);
    if (body.length == 0 && !required) {
      return new Form(Json.object());
    }
    if (!TYPES.contains(ask.contentType().orElse(""))) {
      throw new Problem(415, "this is taken as application/json");
    }
    Form form = new Form(object(body));
    form.fields
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                form.fault(name, "there is no such field");
              }
            });
    return form;
  }

  private static ObjectNode object(byte[] body) throws IOException {
    try {
      if (READER.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw unreadable(e.getOriginalMessage());
    }
    throw unreadable("it is not an object");
  }

  private static Problem unreadable(String reason) {
    return new Problem(
        400, "the body cannot be read as JSON", List.of(new Fault("", reason)), Map.of());
  }

  /** A text; absent also where it is null. */
  Optional<String> text(String name) {
    JsonNode value = fields.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      fault(name, "must be a text");
      return Optional.empty();
    }
    return Optional.of(value.textValue());
  }

  /** A text that there must be; empty text where it is not. */
  String needed(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty() && faults.stream().noneMatch(fault -> fault.path().equals("/" + name))) {
      fault(name, "is missing");
    }
    return text.orElse("");
  }

  /** Notes what does not fit. */
  void fault(String name, String reason) {
    String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
    faults.add(new Fault(pointer, reason));
  }

  /** Says whether a field has been found wanting. */
  boolean fits(String name) {
    return faults.stream().noneMatch(fault -> fault.path().equals("/" + name));
  }

  /** Ends it, with all that does not fit, where there is anything. */
  void check() {
    if (!faults.isEmpty()) {
      throw unfit(faults);
    }
  }

  static Problem unfit(List<Fault> faults) {
    return new Problem(422, "this does not fit; nothing was done", faults, Map.of());
  }
}
