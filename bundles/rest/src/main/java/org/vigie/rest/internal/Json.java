package org.vigie.rest.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.Page;
import org.vigie.api.setup.Fault;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.TextAddress;

/** JSON as the outside contract has it: RFC 3339 in UTC, ISO 8601, absent is null. */
final class Json {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .addModule(
              new SimpleModule("vigie")
                  .addSerializer(PhoneNumber.class, ToStringSerializer.instance)
                  .addSerializer(CallId.class, ToStringSerializer.instance)
                  .addSerializer(AlertId.class, ToStringSerializer.instance)
                  .addSerializer(MessageId.class, ToStringSerializer.instance)
                  .addSerializer(TextAddress.class, ToStringSerializer.instance)
                  .addSerializer(new Words()))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .build();

  private Json() {}

  /** The constants of all enums, as verdicts and results are written: {@code no-answer}. */
  private static final class Words extends StdSerializer<Enum<?>> {
    private static final long serialVersionUID = 1L;

    Words() {
      super(Enum.class, false);
    }

    @Override
    public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static byte[] bytes(Object tree) {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Text of something that may be absent. */
  static void put(ObjectNode node, String name, Optional<?> value) {
    node.put(name, value.map(Object::toString).orElse(null));
  }

  static <T> ObjectNode list(List<T> items, Function<T, ObjectNode> toJson) {
    return page(new Page<>(items, Optional.empty()), toJson);
  }

  static <T> ObjectNode page(Page<T> page, Function<T, ObjectNode> toJson) {
    ObjectNode node = object();
    ArrayNode items = node.putArray("items");
    page.items().forEach(item -> items.add(toJson.apply(item)));
    put(node, "next", page.next());
    return node;
  }

  static void faults(ObjectNode node, String name, List<Fault> faults) {
    ArrayNode array = node.putArray(name);
    faults.forEach(f -> array.addObject().put("path", f.path()).put("reason", f.reason()));
  }

  /** RFC 9457; {@code about:blank}: the status says what kind of problem it is. */
  static ObjectNode problem(Problem problem) {
    ObjectNode node =
        object()
            .put("type", "about:blank")
            .put("title", Reasons.of(problem.status()))
            .put("status", problem.status())
            .put("detail", problem.detail());
    faults(node, "errors", problem.errors());
    problem.members().forEach(node::put);
    return node;
  }
}
