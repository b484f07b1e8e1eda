package org.vigie.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.setup.Fault;

/**
 * A JSON object as a body, or in one. All that does not fit is told at once: a word that is
 * mistyped must not change what is meant.
 */
final class Form {
  private static final int MAX_BODY = 64 * 1024;
  private static final int MAX_LARGE = 2 * 1024 * 1024;
  private static final Set<String> TYPES = Set.of("", Answer.JSON);
  private static final ObjectReader READER =
      Json.MAPPER
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private final ObjectNode fields;
  private final String place;
  private final List<Fault> faults;

  /**
   * @param place JSON Pointer of this object
   * @param faults of the whole body
   */
  private Form(ObjectNode fields, String place, List<Fault> faults, Set<String> known) {
    this.fields = fields;
    this.place = place;
    this.faults = faults;
    fields
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                fault(name, "there is no such field");
              }
            });
  }

  /**
   * @param known the fields that there may be
   * @param required whether there must be a body
   */
  static Form read(Ask ask, Set<String> known, boolean required) throws IOException {
    return read(ask, known, required, MAX_BODY);
  }

  /** One that may hold many shifts. */
  static Form large(Ask ask, Set<String> known) throws IOException {
    return read(ask, known, true, MAX_LARGE);
  }

  private static Form read(Ask ask, Set<String> known, boolean required, int max)
      throws IOException {
    byte[] body = ask.body(max);
    if (body.length == 0 && !required) {
      return new Form(Json.object(), "", new ArrayList<>(), known);
    }
    if (!TYPES.contains(ask.contentType().orElse(""))) {
      throw new Problem(415, "this is taken as application/json");
    }
    return new Form(object(body), "", new ArrayList<>(), known);
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

  /** Whatever stands there; empty also where it is null. */
  private Optional<JsonNode> value(String name) {
    return Optional.of(fields.path(name)).filter(v -> !v.isMissingNode() && !v.isNull());
  }

  private <T> Optional<T> wrong(String name, String reason) {
    fault(name, reason);
    return Optional.empty();
  }

  /** A text; absent also where it is null. */
  Optional<String> text(String name) {
    return value(name)
        .flatMap(
            value ->
                value.isTextual() ? Optional.of(value.textValue()) : wrong(name, "must be a text"));
  }

  /** A text that there must be; empty text where it is not. */
  String needed(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      missing(name);
    }
    return text.orElse("");
  }

  private void missing(String name) {
    if (fits(name)) {
      fault(name, "is missing");
    }
  }

  /** A whole number. */
  Optional<Integer> whole(String name, int min, int max) {
    return value(name)
        .flatMap(
            value ->
                value.isIntegralNumber() && value.canConvertToInt() && within(value, min, max)
                    ? Optional.of(value.intValue())
                    : wrong(name, "must be a whole number from " + min + " to " + max));
  }

  private static boolean within(JsonNode value, int min, int max) {
    return value.intValue() >= min && value.intValue() <= max;
  }

  /** A number from 0 to {@code max}. */
  Optional<Double> number(String name, int max) {
    return value(name)
        .flatMap(
            value ->
                value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= max
                    ? Optional.of(value.doubleValue())
                    : wrong(name, "must be a number from 0 to " + max));
  }

  /** An object in this one. */
  Optional<Form> object(String name, Set<String> known) {
    return object(name).map(inner -> new Form(inner, pointer(name), faults, known));
  }

  /** An object whose fields are named by the client. */
  Optional<Form> free(String name) {
    return object(name).map(inner -> new Form(inner, pointer(name), faults, names(inner)));
  }

  private Optional<ObjectNode> object(String name) {
    return value(name)
        .flatMap(
            value ->
                value instanceof ObjectNode object
                    ? Optional.of(object)
                    : wrong(name, "must be an object"));
  }

  /** What the client has named. */
  Set<String> names() {
    return names(fields);
  }

  private static Set<String> names(ObjectNode object) {
    Set<String> names = new LinkedHashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A list of objects that there must be, one at least. */
  List<Form> objects(String name, Set<String> known) {
    if (!(fields.path(name) instanceof ArrayNode list)) {
      fault(name, fields.path(name).isMissingNode() ? "is missing" : "must be a list");
      return List.of();
    }
    if (list.isEmpty()) {
      fault(name, "must have at least one");
    }
    List<Form> forms = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String at = pointer(name) + "/" + i;
      if (list.get(i) instanceof ObjectNode object) {
        forms.add(new Form(object, at, faults, known));
      } else {
        faults.add(new Fault(at, "must be an object"));
      }
    }
    return forms;
  }

  private String pointer(String name) {
    return place + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Notes what does not fit. */
  void fault(String name, String reason) {
    faults.add(new Fault(pointer(name), reason));
  }

  /** Notes that this object as a whole does not fit. */
  void fault(String reason) {
    faults.add(new Fault(place, reason));
  }

  /** Says whether a field has been found wanting. */
  boolean fits(String name) {
    return faults.stream().noneMatch(fault -> fault.path().equals(pointer(name)));
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

  /** What a service finds wanting. */
  static Problem unfit(String reason) {
    return unfit(List.of(new Fault("", reason)));
  }
}
