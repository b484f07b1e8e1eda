package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.sim.smsc.Answer;
import org.vigie.sim.smsc.Receipts;
import org.vigie.sim.smsc.Smsc;
import org.vigie.sim.smsc.Text;
import org.vigie.testkit.FreePorts;

/** Two SMSCs, the first of which fails in every way while messages leave. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TextsFailoverIT {
  private static final AtomicInteger RECEIVERS = new AtomicInteger();
  private static Site site;
  private static Smsc first;
  private static Smsc second;

  @BeforeAll
  static void boot() throws Exception {
    site = Site.ready("texts-failover", TextSetup.of(1, 99));
    first = new Smsc(FreePorts.any());
    second = new Smsc(FreePorts.any());
    List<String> none = List.of();
    String[] patience = {"retryFor = 8", "receipts = true", "receiptTimeout = 20"};
    site.appliance().smsc("one", first.port(), none, keys(patience, "priority = 1"));
    site.appliance().smsc("two", second.port(), none, keys(patience, "priority = 2"));
  }

  private static String[] keys(String[] some, String one) {
    return Stream.concat(Stream.of(some), Stream.of(one)).toArray(String[]::new);
  }

  @AfterAll
  static void stop() {
    site.close();
    first.close();
    second.close();
  }

  @BeforeEach
  void bothBehave() {
    await().until(() -> up("one") && up("two"));
    await().until(TextsFailoverIT::closes);
  }

  private static boolean up(String route) {
    return site.part("smpp-" + route).path("state").asText().equals("up");
  }

  /** One that an earlier test has left open is closed by what goes through it. */
  private static boolean closes() throws Exception {
    boolean closed = circuit("one").equals("closed");
    if (!closed) {
      message(send(receiver()), "delivered");
    }
    return closed;
  }

  @AfterEach
  void mend() {
    Stream.of(first, second)
        .forEach(
            smsc -> {
              smsc.answers(submitted -> Answer.TAKEN);
              smsc.receipts(Receipts.DELIVERED);
              smsc.silent(false);
            });
  }

  private static String receiver() {
    return "+33697%06d".formatted(RECEIVERS.incrementAndGet());
  }

  private static JsonNode send(String to) {
    return site.rest().sendText(to, "to " + to, Optional.empty());
  }

  /** The message once it has come so far. */
  private static JsonNode message(JsonNode accepted, String state) {
    String path = "/api/v1/messages/" + accepted.path("id").asText();
    return await("state " + state)
        .until(() -> site.rest().get(path), m -> m.path("state").asText().equals(state));
  }

  private static boolean arrived(Smsc smsc, String number) {
    return smsc.subscriber(number).received().stream()
        .map(Text::text)
        .anyMatch(("to " + number)::equals);
  }

  /** The state of a route's circuit breaker, as Hawtio shows it. */
  private static String circuit(String route) throws Exception {
    String name = "org.apache.camel:type=circuitbreakers,name=\"sms-smpp-" + route + "\",*";
    for (JsonNode bean : new Jmx(site.appliance()).read(name)) {
      return bean.path("State").asText();
    }
    return "unknown";
  }

  @Test
  void theFirstByPriorityCarriesWhatItCan() {
    String to = receiver();
    JsonNode message = message(send(to), "delivered");
    assertThat(message.path("route").asText()).contains("one");
    assertThat(arrived(first, to)).isTrue();
    assertThat(arrived(second, to)).isFalse();
  }

  @Test
  void underLoadAllArriveThoughTheFirstGoesDownAndComesBack() throws Exception {
    List<String> receivers = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      if (i == 200) {
        first.down();
      } else if (i == 400) {
        // Accepted is not sent yet: what leaves meanwhile must find the first one down.
        await().until(() -> receivers.stream().anyMatch(number -> arrived(second, number)));
        first.up();
      }
      String to = receiver();
      receivers.add(to);
      send(to);
    }
    await()
        .untilAsserted(
            () ->
                assertThat(receivers)
                    .allMatch(number -> arrived(first, number) || arrived(second, number)));
    assertThat(receivers.stream().filter(number -> arrived(second, number)).count()).isPositive();
    // Its circuit may be open still, and then the next text goes by the second.
    await()
        .until(
            () -> {
              String to = receiver();
              message(send(to), "delivered");
              return arrived(first, to);
            });
  }

  @Test
  void anErrorForGoodGoesToTheNextRouteAtOnceAndIsNotRepeated() {
    AtomicInteger asked = new AtomicInteger();
    String to = receiver();
    first.answers(
        submitted -> {
          if (submitted.to().equals(to)) {
            asked.incrementAndGet();
          }
          return Answer.BAD_DESTINATION;
        });
    JsonNode message = message(send(to), "delivered");
    assertThat(message.path("route").asText()).contains("two");
    JsonNode refused = message.path("tries").get(0);
    assertThat(refused.path("route").asText()).contains("one");
    assertThat(refused.path("result").asText()).isEqualTo("refused");
    assertThat(refused.path("cause").asText()).containsIgnoringCase("0b");
    assertThat(asked).hasValue(1);
  }

  @Test
  void whatEveryRouteRefusesHasFailed() {
    first.answers(submitted -> Answer.BAD_DESTINATION);
    second.answers(submitted -> Answer.BAD_DESTINATION);
    JsonNode message = message(send(receiver()), "failed");
    assertThat(message.path("tries").findValuesAsText("result"))
        .containsExactly("refused", "refused");
  }

  @Test
  void aSystemErrorIsTriedAgainAndThenGoesToTheNextRoute() {
    first.answers(submitted -> Answer.SYSTEM_ERROR);
    String to = receiver();
    JsonNode message = message(send(to), "delivered");
    assertThat(message.path("route").asText()).contains("two");
    assertThat(message.path("tries").get(0).path("times").asInt()).isGreaterThan(1);
  }

  @Test
  void aNegativeReceiptGoesToTheNextRoute() {
    first.receipts(Receipts.undelivered("UNDELIV", "042"));
    String to = receiver();
    JsonNode message = message(send(to), "delivered");
    assertThat(message.path("route").asText()).contains("two");
    assertThat(message.path("tries").get(0).path("result").asText()).isEqualTo("undelivered");
    assertThat(message.path("tries").get(0).path("cause").asText()).contains("042");
  }

  @Test
  void noReceiptInTimeGoesToTheNextRoute() {
    first.receipts(Receipts.NONE);
    String to = receiver();
    JsonNode message = message(send(to), "delivered");
    assertThat(message.path("route").asText()).contains("two");
    assertThat(message.path("tries").get(0).path("result").asText()).isEqualTo("no-receipt");
  }

  @Test
  void anSmscThatHangsUpOnEachSubmitLosesNothing() {
    first.answers(submitted -> Answer.CLOSE);
    String to = receiver();
    send(to);
    await().until(() -> arrived(second, to));
  }

  @Test
  void theCircuitOfARouteThatAlwaysFailsOpensAndIsSeen() throws Exception {
    first.answers(submitted -> Answer.SYSTEM_ERROR);
    List<String> receivers = Stream.generate(TextsFailoverIT::receiver).limit(40).toList();
    receivers.forEach(TextsFailoverIT::send);
    await().until(() -> circuit("one").contains("open"));
    await().untilAsserted(() -> assertThat(receivers).allMatch(number -> arrived(second, number)));
    first.answers(submitted -> Answer.TAKEN);
    await()
        .until(
            () -> {
              send(receiver());
              return circuit("one").equals("closed");
            });
  }
}
