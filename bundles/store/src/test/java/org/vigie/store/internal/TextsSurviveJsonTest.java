package org.vigie.store.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertEvent.Closed;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.store.StoreException;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextSegment;

class TextsSurviveJsonTest {
  private static final String CLOSED =
      "[{\"type\":\"Closed\",\"at\":\"2026-11-21T22:00:00Z\",\"by\":\"alice\"}]";

  private final TextJson json = TextJson.of(Schema.NOW);

  private static <T> void survives(Form<T> form, Class<T> type) {
    LongStream.range(0, 500)
        .mapToObj(seed -> new Samples(seed).of(type))
        .forEach(
            value ->
                assertThat(form.read(form.bytes(value), Schema.NOW.version())).isEqualTo(value));
  }

  @Test
  void everyRecordComesBackAsItWas() {
    survives(json.messages(), MessageRecord.class);
    survives(json.alerts(), AlertRecord.class);
    survives(json.segments(), TextSegment.class);
  }

  @Test
  void everyTypeOfEventComesBackAsItWas() {
    Class<?>[] types = AlertEvent.class.getPermittedSubclasses();
    assertThat(types).hasSizeGreaterThan(8);
    LongStream.range(0, 200)
        .mapToObj(Samples::new)
        .forEach(
            samples -> {
              List<AlertEvent> events =
                  Arrays.stream(types).map(type -> (AlertEvent) samples.of(type)).toList();
              assertThat(json.events().read(json.events().bytes(events), json.version()))
                  .isEqualTo(events);
            });
  }

  @Test
  void anEventStandsUnderItsSimpleName() {
    byte[] bytes = json.events().bytes(List.of(new Closed(Entries.T0, "alice")));
    assertThat(new String(bytes, US_ASCII)).isEqualTo(CLOSED);
  }

  @Test
  void whatAnOlderProgramWroteIsLifted() {
    TextJson second = TextJson.of(new Schema(2, List.of(new PersonToBy())));
    byte[] old = CLOSED.replace("\"by\"", "\"person\"").getBytes(US_ASCII);
    assertThat(second.events().read(old, 1)).containsExactly(new Closed(Entries.T0, "alice"));
    byte[] message = second.messages().bytes(Sms.in(1, Optional.empty()));
    assertThat(second.messages().read(message, 1).person()).contains("lifted");
  }

  /** Renames a field of an event, and sets one of a message. */
  private static final class PersonToBy implements Upcaster {
    @Override
    public int from() {
      return 1;
    }

    @Override
    public void upcast(String type, ObjectNode value) {
      if (type.equals("Closed")) {
        value.set("by", value.remove("person"));
      } else if (type.equals("MessageRecord")) {
        value.put("person", "lifted");
      }
    }
  }

  @Test
  void whatCannotBeReadIsSaid() {
    byte[] unheard = "[{\"type\":\"Unheard\"}]".getBytes(US_ASCII);
    assertThatThrownBy(() -> json.events().read(unheard, 1)).isInstanceOf(StoreException.class);
  }
}
