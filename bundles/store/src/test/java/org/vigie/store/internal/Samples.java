package org.vigie.store.internal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.TextSegment;

/** Random values of any record of {@code api}, made from its components. */
final class Samples {
  private static final List<String> STRINGS =
      List.of(
          "",
          "müller",
          "\"quoted\"\n",
          "486 Busy Here",
          "☎ 📞",
          "a\0b\u0001",
          "\udcde",
          "half \ud83d");

  private final Random random;

  Samples(long seed) {
    random = new Random(seed);
  }

  <T> T of(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      return container(generic);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == CallId.class) {
      return new CallId("01J" + Long.toString(100_000_000L + random.nextInt(900_000_000), 36));
    }
    if (raw == PhoneNumber.class) {
      return new PhoneNumber("+33" + (100_000_000L + random.nextInt(900_000_000)));
    }
    if (raw == TextSegment.Part.class) {
      int total = 1 + random.nextInt(255);
      return new TextSegment.Part(random.nextInt(65_536), total, 1 + random.nextInt(total));
    }
    if (raw.isEnum()) {
      Object[] all = raw.getEnumConstants();
      return all[random.nextInt(all.length)];
    }
    if (raw.isSealed()) {
      Class<?>[] all = raw.getPermittedSubclasses();
      return value(all[random.nextInt(all.length)]);
    }
    return raw.isRecord() ? made(raw) : simple(raw);
  }

  private Object container(ParameterizedType type) {
    Type of = type.getActualTypeArguments()[0];
    if (type.getRawType() == Optional.class) {
      return random.nextBoolean() ? Optional.empty() : Optional.of(value(of));
    }
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(value(of));
    }
    return list;
  }

  private Object made(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values = Arrays.stream(parts).map(part -> value(part.getGenericType())).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.getName(), e);
    }
  }

  private Object simple(Class<?> type) {
    if (type == Instant.class) {
      return Instant.ofEpochSecond(
          1_700_000_000L + random.nextInt(), random.nextInt(1_000_000_000));
    }
    if (type == Duration.class) {
      return Duration.ofMillis(random.nextInt(100_000));
    }
    if (type == String.class) {
      return STRINGS.get(random.nextInt(STRINGS.size()));
    }
    if (type == char.class) {
      return (char) ('0' + random.nextInt(10));
    }
    if (type == int.class) {
      return random.nextInt(1000);
    }
    if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextInt(80_000));
    }
    if (type == LocalTime.class) {
      return LocalTime.ofSecondOfDay(random.nextInt(86_400));
    }
    if (type == ZoneOffset.class) {
      return ZoneOffset.ofTotalSeconds(900 * (random.nextInt(97) - 48));
    }
    if (type == long.class || type == Long.class) {
      return random.nextLong(1_000_000);
    }
    if (type == double.class) {
      return random.nextInt(10_000) / 100.0;
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    throw new AssertionError("teach this test to make a " + type);
  }
}
