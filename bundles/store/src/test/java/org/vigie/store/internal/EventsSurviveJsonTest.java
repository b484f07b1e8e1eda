package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.NodeEntered;
import org.vigie.api.call.CallRecord;
import org.vigie.api.store.StoreException;

class EventsSurviveJsonTest {
  private static final Instant AT = Instant.parse("2026-11-21T22:00:00.123456789Z");

  private final JournalJson json = new JournalJson();

  @Test
  void everyTypeOfEventComesBackAsItWas() {
    Class<?>[] types = CallEvent.class.getPermittedSubclasses();
    assertThat(types).hasSizeGreaterThan(15);
    LongStream.range(0, 200)
        .mapToObj(Samples::new)
        .forEach(
            samples -> {
              List<CallEvent> events =
                  Arrays.stream(types).map(type -> (CallEvent) samples.of(type)).toList();
              assertThat(json.events(json.write(events), json.version())).isEqualTo(events);
            });
  }

  @Test
  void everyRecordComesBackAsItWas() {
    LongStream.range(0, 200)
        .mapToObj(seed -> new Samples(seed).of(CallRecord.class))
        .forEach(call -> assertThat(json.call(json.write(call), json.version())).isEqualTo(call));
  }

  @Test
  void anEventStandsUnderItsSimpleName() {
    assertThat(json.write(List.of(new NodeEntered(AT, "welcome"))))
        .isEqualTo(
            "[{\"type\":\"NodeEntered\",\"at\":\"2026-11-21T22:00:00.123456789Z\","
                + "\"node\":\"welcome\"}]");
  }

  @Test
  void whatAnOlderProgramWroteIsLiftedStepByStep() {
    JournalJson third =
        new JournalJson(
            new Schema(3, List.of(renamed(2, "place", "node"), renamed(1, "spot", "place"))));
    String old =
        "[{\"type\":\"NodeEntered\",\"at\":\"2026-11-21T22:00:00.123456789Z\",\"spot\":\"a\"}]";
    assertThat(third.events(old, 1)).containsExactly(new NodeEntered(AT, "a"));
    assertThat(third.events(old.replace("spot", "place"), 2))
        .containsExactly(new NodeEntered(AT, "a"));
    assertThat(third.events(old.replace("spot", "node"), 3))
        .containsExactly(new NodeEntered(AT, "a"));
  }

  private static Upcaster renamed(int version, String before, String after) {
    return new Upcaster() {
      @Override
      public int from() {
        return version;
      }

      @Override
      public void upcast(String type, ObjectNode event) {
        if (type.equals("NodeEntered")) {
          event.set(after, event.remove(before));
        }
      }
    };
  }

  @Test
  void aNewFieldOfANewerProgramIsLeftAside() {
    String newer =
        "[{\"type\":\"NodeEntered\",\"at\":\"2026-11-21T22:00:00.123456789Z\",\"node\":\"a\",\"x\":1}]";
    assertThat(json.events(newer, 1)).containsExactly(new NodeEntered(AT, "a"));
  }

  @Test
  void whatCannotBeReadIsSaid() {
    assertThatThrownBy(() -> json.events("[{\"type\":\"Unheard\"}]", 2))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("schema version 2");
  }
}
