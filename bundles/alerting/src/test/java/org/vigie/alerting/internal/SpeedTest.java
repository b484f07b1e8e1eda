package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vigie.alerting.api.Desk;
import org.vigie.alerting.api.DeskDecision;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.alerting.api.IncomingMessage;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.TextAddress;
import org.vigie.oncall.api.OnCallResolver;

/** One thread decides for all: 3,000 texts a second while 30,000 alerts are open. */
class SpeedTest {
  private static final int OPEN = 30_000;
  private static final int MORE = 6_000;

  private final SetupIndex setup = Office.standard().setup();
  private final OnCallResolver oncall = new OnCallResolver(setup);
  private final Random chance = new Random(7);
  private final List<AlertEntry> journal = new ArrayList<>();
  private Instant now = Duty.START;
  private Desk desk = new Desk(0, this::freshId);

  @Test
  void aTextTakesLessThanAThirdOfAMillisecondWithThirtyThousandAlertsOpen() {
    texts(0, OPEN);
    assertThat(desk.size()).isEqualTo(OPEN);

    long start = System.nanoTime();
    texts(OPEN, MORE);
    long nanos = (System.nanoTime() - start) / MORE;

    assertThat(nanos).as("nanoseconds a text, escalation included").isLessThan(333_000);
  }

  @Test
  void thirtyThousandAlertsAreTakenUpAgainInSeconds() {
    texts(0, OPEN);
    desk = new Desk(OPEN, this::freshId);

    long start = System.nanoTime();
    desk.replay(journal);
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    assertThat(desk.size()).isEqualTo(OPEN);
    assertThat(took).isLessThan(Duration.ofSeconds(10));
  }

  /** Texts of different people, 3,000 a second, and all that becomes due meanwhile. */
  private void texts(int from, int count) {
    for (int i = from; i < from + count; i++) {
      now = now.plusNanos(333_333);
      keep(
          desk.received(
              new IncomingMessage(
                  now,
                  "alpha",
                  new TextAddress("+336" + (10_000_000 + i)),
                  TextAddress.of(Office.NUMBER),
                  "Panne",
                  false),
              world()));
      while (desk.nextDeadline().filter(at -> !at.isAfter(now)).isPresent()) {
        keep(desk.due(world()));
      }
    }
  }

  private void keep(DeskDecision decision) {
    journal.addAll(decision.alerts());
  }

  private DeskWorld world() {
    return new DeskWorld(now, setup, oncall);
  }

  private MessageId freshId() {
    return MessageId.of(now, chance);
  }
}
