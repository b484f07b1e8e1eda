package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
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

    long start = cpu();
    texts(OPEN, MORE);
    long nanos = (cpu() - start) / MORE;

    assertThat(nanos)
        .as("nanoseconds of processor a text, escalation included")
        .isLessThan(200_000);
  }

  @Test
  void thirtyThousandAlertsAreTakenUpAgainInSeconds() {
    texts(0, OPEN);
    desk = new Desk(OPEN, this::freshId);

    long start = cpu();
    desk.replay(journal);
    Duration took = Duration.ofNanos(cpu() - start);

    assertThat(desk.size()).isEqualTo(OPEN);
    assertThat(took).isLessThan(Duration.ofSeconds(10));
  }

  /** What the person on call gets, and answers, while texts go on coming in. */
  @Test
  void thirtyThousandAlertsAreToldAndTakenAtOnceInSeconds() {
    texts(0, OPEN);
    now = now.plus(Duration.ofSeconds(60));

    long start = cpu();
    DeskDecision told = desk.due(world());
    DeskDecision taken = desk.received(text("+33612345601", "OK"), world());
    Duration took = Duration.ofNanos(cpu() - start);

    assertThat(told.texts()).hasSize(1);
    assertThat(taken.alerts()).hasSize(OPEN - 3);
    assertThat(took).isLessThan(Duration.ofSeconds(10));
  }

  /** Texts of different people, 3,000 a second, and all that becomes due meanwhile. */
  private void texts(int from, int count) {
    for (int i = from; i < from + count; i++) {
      now = now.plusNanos(333_333);
      keep(desk.received(text("+336" + (70_000_000 + i), "Panne"), world()));
      while (desk.nextDeadline().filter(at -> !at.isAfter(now)).isPresent()) {
        keep(desk.due(world()));
      }
    }
  }

  /** What this thread has used: other programs on the machine do not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private IncomingMessage text(String from, String text) {
    TextAddress called = TextAddress.of(Office.NUMBER);
    return new IncomingMessage(now, "alpha", new TextAddress(from), called, text, false);
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
