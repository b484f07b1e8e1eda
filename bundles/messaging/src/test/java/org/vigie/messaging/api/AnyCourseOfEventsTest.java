package org.vigie.messaging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.MessageTry;
import org.vigie.api.text.MessageTry.Result;
import org.vigie.api.text.Purpose;

/** Routes that take, refuse, fail, stay silent, lie, come and go; restarts anywhere. */
class AnyCourseOfEventsTest {
  private static final List<String> ROUTES = List.of("smpp-alpha", "smpp-beta", "gsm-sim");
  private static final int STEPS = 120;

  private final Map<MessageId, Set<String>> refusals = new HashMap<>();
  private int peerIds;

  @Property(tries = 200)
  void endsInOneStateAndIsNeverForgottenWhileOwed(@ForAll long seed) {
    refusals.clear();
    Random random = new Random(seed);
    Office office = new Office(1 + random.nextInt(4));
    for (int i = 0; i < STEPS; i++) {
      step(office, random);
      assertThat(office.withRoutes.keySet().stream().filter(id -> !isDelivered(office, id)))
          .hasSizeLessThanOrEqualTo(4);
      assertNothingForgotten(office);
    }
    // From now on the last route works, and every peer keeps its word.
    drain(office);
    for (MessageRecord record : office.disk.values()) {
      assertThat(record.state())
          .as(record.toString())
          .isIn(MessageState.DELIVERED, MessageState.FAILED, MessageState.SENT);
      assertEndIsDeserved(record);
    }
    assertThat(office.outbox().size()).isZero();
  }

  /** A late receipt may say so while it is on its way by another route. */
  private static boolean isDelivered(Office office, MessageId id) {
    return office.state(id) == MessageState.DELIVERED;
  }

  private void step(Office office, Random random) {
    switch (random.nextInt(12)) {
      case 0, 1 ->
          office.accept(
              Purpose.values()[random.nextInt(Purpose.INCOMING.ordinal())],
              "+3361111111" + random.nextInt(3));
      case 2 -> office.pass("PT" + random.nextInt(40) + "S");
      case 3 -> office.pass("PT" + random.nextInt(5) + "M");
      case 4 -> office.up(ROUTES.get(random.nextInt(3)));
      case 5, 6 -> receipt(office, random);
      case 7 -> {
        if (random.nextInt(4) == 0) {
          office.restart();
        }
      }
      default ->
          office.withRoutes.keySet().stream()
              .findFirst()
              .ifPresent(id -> answer(office, random, id));
    }
  }

  private void answer(Office office, Random random, MessageId id) {
    Set<String> avoid = office.avoided(id);
    assertThat(avoid).containsAll(refusals.getOrDefault(id, Set.of()));
    List<String> left = ROUTES.stream().filter(route -> !avoid.contains(route)).toList();
    if (left.isEmpty() || random.nextInt(6) == 0) {
      office.noRoute(id, ROUTES.toArray(String[]::new));
      return;
    }
    String route = left.get(random.nextInt(left.size()));
    switch (random.nextInt(4)) {
      case 0 -> {
        refusals.computeIfAbsent(id, i -> new HashSet<>()).add(route);
        office.refused(id, route, "11");
      }
      case 1 -> office.unavailable(id, route, "88");
      case 2 -> office.sent(id, route, "p" + ++peerIds, "p" + ++peerIds);
      default -> office.sent(id, route, "p" + ++peerIds);
    }
  }

  private void receipt(Office office, Random random) {
    String peerId = "p" + (1 + random.nextInt(peerIds + 2));
    ROUTES.forEach(route -> office.receipt(route, peerId, random.nextInt(3) > 0));
  }

  /** Each accepted one is with the routes, or something will bring it there. */
  private static void assertNothingForgotten(Office office) {
    long owed =
        office.disk.values().stream().filter(r -> r.state() == MessageState.ACCEPTED).count();
    assertThat((long) office.outbox().size()).isGreaterThanOrEqualTo(owed);
    if (owed > office.withRoutes.size()) {
      assertThat(!office.withRoutes.isEmpty() || office.outbox().nextDeadline().isPresent())
          .isTrue();
    }
  }

  private void drain(Office office) {
    for (int i = 0; i < 3000 && office.outbox().size() > 0; i++) {
      for (MessageId id : List.copyOf(office.withRoutes.keySet())) {
        if (office.avoided(id).contains("gsm-sim")) {
          office.noRoute(id, ROUTES.toArray(String[]::new));
        } else {
          office.sent(id, "gsm-sim");
        }
      }
      office.pass("PT10M");
    }
  }

  private static void assertEndIsDeserved(MessageRecord record) {
    List<Result> results = record.tries().stream().map(MessageTry::result).toList();
    switch (record.state()) {
      case DELIVERED -> assertThat(results).contains(Result.DELIVERED);
      case SENT -> assertThat(results).containsAnyOf(Result.SENT, Result.NO_RECEIPT);
      default ->
          assertThat(results)
              .isNotEmpty()
              .doesNotContain(Result.SENT, Result.NO_RECEIPT, Result.DELIVERED);
    }
  }

  /** A restart loses pauses and rounds, and nothing else. */
  @Property(tries = 200)
  void needsTheSameAfterARestart(@ForAll long seed) {
    refusals.clear();
    Random random = new Random(seed);
    Office office = new Office(10_000);
    for (int i = 0; i < STEPS; i++) {
      step(office, random);
    }
    office.pass("PT0S");
    Map<MessageId, MessageState> states = new HashMap<>();
    office.disk.forEach((id, record) -> states.put(id, record.state()));
    Set<MessageId> withRoutes = new HashSet<>(office.withRoutes.keySet());
    withRoutes.removeIf(id -> isDelivered(office, id));
    int size = office.outbox().size();
    office.restart();

    office.disk.forEach((id, record) -> assertThat(record.state()).isEqualTo(states.get(id)));
    for (MessageId id : withRoutes) {
      assertThat(office.withRoutes).as(office.record(id).toString()).containsKey(id);
    }
    assertThat(office.outbox().size()).isGreaterThanOrEqualTo(size);
    for (MessageId id : office.withRoutes.keySet()) {
      assertThat(office.avoided(id)).containsAll(refusals.getOrDefault(id, Set.of()));
      assertThat(office.state(id)).isIn(MessageState.ACCEPTED, MessageState.SENT);
    }
  }
}
