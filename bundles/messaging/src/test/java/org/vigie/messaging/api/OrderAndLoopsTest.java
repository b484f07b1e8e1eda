package org.vigie.messaging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.Purpose;

class OrderAndLoopsTest {
  private static final int WAITING = 20_000;
  private static final String SENDER = "+33611111111";

  @Test
  void urgentOnesLeaveFirst() {
    Office office = new Office(1);
    MessageId first = office.accept(Purpose.REQUEST, SENDER);
    MessageId request = office.accept(Purpose.REQUEST, SENDER);
    MessageId reply = office.accept(Purpose.REPLY, SENDER);
    MessageId alert = office.accept(Purpose.ALERT, SENDER);
    MessageId notice = office.accept(Purpose.NOTICE, SENDER);
    MessageId conversation = office.accept(Purpose.CONVERSATION, SENDER);

    for (MessageId next : List.of(first, alert, conversation, reply, notice, request)) {
      assertThat(office.withRoutes).containsOnlyKeys(next);
      office.sent(next, "smpp-alpha");
    }
  }

  @Test
  void soManyAreWithTheRoutesAndSomeRoomIsLeftForAlerts() {
    Office office = new Office(20);
    IntStream.range(0, 50).forEach(i -> office.accept(Purpose.NOTICE, SENDER));
    assertThat(office.withRoutes).hasSize(18);

    IntStream.range(0, 50).forEach(i -> office.accept(Purpose.ALERT, SENDER));
    assertThat(office.withRoutes).hasSize(20);
    assertThat(office.outbox().size()).isEqualTo(100);
  }

  @Test
  void oneThatFailsForNowGivesItsPlaceToTheNext() {
    Office office = new Office(1);
    MessageId first = office.accept();
    MessageId second = office.accept();
    office.unavailable(first, "smpp-alpha", "88");
    assertThat(office.withRoutes).containsOnlyKeys(second);
  }

  @Test
  void answersToOneDestinationAreSlowedDownAndNotDropped() {
    Office office = new Office();
    for (int i = 0; i < 70; i++) {
      office.accept(i % 2 == 0 ? Purpose.REPLY : Purpose.CONVERSATION, SENDER);
    }
    assertThat(office.withRoutes).hasSize(60);

    MessageId other = office.accept(Purpose.REPLY, "+33622222222");
    MessageId alert = office.accept(Purpose.ALERT, SENDER);
    assertThat(office.isWithRoutes(other)).isTrue();
    assertThat(office.isWithRoutes(alert)).isTrue();

    office.pass("PT9.999S");
    assertThat(office.withRoutes).hasSize(62);
    for (int more = 1; more <= 10; more++) {
      office.pass(more == 1 ? "PT0.001S" : "PT10S");
      assertThat(office.withRoutes).hasSize(62 + more);
    }
  }

  @Test
  void routeThatComesUpDoesNotReleaseWhatIsHeldBack() {
    Office office = new Office();
    for (int i = 0; i < 61; i++) {
      office.accept(Purpose.REPLY, SENDER);
    }
    office.up("smpp-alpha");
    assertThat(office.withRoutes).hasSize(60);
  }

  @Test
  void isQuickWithTwentyThousandWaiting() {
    Outbox outbox = new Outbox(1000);
    Deque<MessageId> open = new ArrayDeque<>();
    long began = cpu();
    for (int i = 0; i < WAITING; i++) {
      open.addAll(Office.accepted(outbox, i));
    }
    int sent = 0;
    while (!open.isEmpty()) {
      open.addAll(Office.sentAndDelivered(outbox, open.remove()));
      sent++;
    }
    double seconds = (cpu() - began) / 1e9;

    assertThat(sent).isEqualTo(WAITING);
    assertThat(outbox.size()).isZero();
    // 60,000 steps: some 2 s on a machine with much else to do. Scans would take minutes.
    assertThat(seconds).isLessThan(20);
  }

  /** What this thread has used: other programs on the machine do not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
