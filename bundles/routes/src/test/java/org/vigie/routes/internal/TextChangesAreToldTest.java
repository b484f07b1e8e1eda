package org.vigie.routes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.query.TextListener;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;

class TextChangesAreToldTest {
  private final TextBench bench = new TextBench();
  private final List<Object> told = new ArrayList<>();
  private final MessageRecord message =
      OwedText.conversation(
              Purpose.REPLY, "astreinte", TextBench.LINE, TextBench.PERSON, "Bien reçu")
          .accepted(new MessageId("M1"), CamelBench.CLOCK.instant(), Optional.empty());
  private final AlertRecord alert =
      new AlertRecord(
          new AlertId(42),
          "chauffage",
          "astreinte",
          TextBench.LINE,
          TextBench.PERSON,
          "Plus de chauffage",
          List.of(),
          AlertState.OPEN,
          Optional.empty(),
          CamelBench.CLOCK.instant(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  @AfterEach
  void close() {
    bench.close();
  }

  private TextListener listener(boolean faulty) {
    return new TextListener() {
      @Override
      public void changed(MessageRecord changed) {
        keep(changed);
      }

      @Override
      public void changed(AlertRecord changed) {
        keep(changed);
      }

      private void keep(Object changed) {
        if (faulty) {
          throw new IllegalStateException("a faulty onlooker");
        }
        told.add(changed);
      }
    };
  }

  @Test
  void to_every_listener_although_one_fails() {
    bench.onlookers.add(listener(true));
    bench.onlookers.add(listener(false));
    bench.routes.changed(message);
    bench.routes.changed(alert);

    assertThat(told).containsExactly(message, alert);
    assertThat(bench.completed("message-changed")).isEqualTo(1);
    assertThat(bench.completed("alert-changed")).isEqualTo(1);
  }

  @Test
  void and_no_longer_to_one_that_has_gone() {
    TextListener listener = listener(false);
    bench.onlookers.add(listener);
    bench.onlookers.remove(listener);
    bench.routes.changed(message);

    assertThat(told).isEmpty();
  }
}
