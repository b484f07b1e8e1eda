package org.vigie.store.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Arrays;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Who;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.TextAddress;

/**
 * How the values of {@code api} stand in the store: records as objects, a sealed type's member
 * under {@code type} by its simple name, instants and durations in ISO 8601, what is absent left
 * out.
 */
final class Json {
  private Json() {}

  static ObjectMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            // An older program reads what a newer one wrote, after a downgrade.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .addMixIn(CallId.class, AsValue.class)
            .addMixIn(MessageId.class, AsValue.class)
            .addMixIn(TextAddress.class, AsValue.class)
            .addMixIn(AlertId.class, AsNumber.class)
            .addMixIn(PhoneNumber.class, AsE164.class);
    sealed(builder, CallEvent.class);
    sealed(builder, AlertEvent.class);
    sealed(builder, PlanningRecord.class);
    sealed(builder, Who.class);
    sealed(builder, Exit.class);
    return builder.build();
  }

  private static void sealed(JsonMapper.Builder builder, Class<?> type) {
    builder.addMixIn(type, Typed.class);
    Arrays.stream(type.getPermittedSubclasses())
        .forEach(each -> builder.registerSubtypes(new NamedType(each, each.getSimpleName())));
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Typed {}

  private abstract static class AsValue {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    AsValue(String value) {}

    @JsonValue
    abstract String value();
  }

  private abstract static class AsNumber {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    AsNumber(long number) {}

    @JsonValue
    abstract long number();
  }

  private abstract static class AsE164 {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    AsE164(String e164) {}

    @JsonValue
    abstract String e164();
  }
}
