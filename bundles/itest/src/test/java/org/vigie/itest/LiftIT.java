package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.itest.TextSetup.Group;
import org.vigie.sim.smsc.Subscriber;
import org.vigie.sim.smsc.Text;

/** A lift has broken down: 500 people text in one minute. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LiftIT {
  private static final int PEOPLE = 500;
  private static final Group G = new Group(0);
  private static TextSite site;

  @BeforeAll
  static void boot() throws Exception {
    site = TextSite.ready("lift", 1, 99);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void allAreWrittenAllAreAnsweredAndThePersonOnCallIsNotDrowned() throws Exception {
    List<Subscriber> people = IntStream.range(0, PEOPLE).mapToObj(i -> site.stranger()).toList();
    List<CompletableFuture<Integer>> acknowledged = new ArrayList<>();
    for (Subscriber person : people) {
      acknowledged.add(person.texts(G.number(), "L'ascenseur est en panne " + person.number()));
    }
    for (CompletableFuture<Integer> one : acknowledged) {
      assertThat(one.get(60, TimeUnit.SECONDS)).isZero();
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(people).allMatch(p -> has(p, TextSetup.RECEIVED)));
    List<JsonNode> alerts = site.rest().all("/api/v1/alerts?line=" + G.line());
    assertThat(alerts).hasSize(PEOPLE);
    assertThat(alerts.stream().map(a -> a.path("from").asText()).distinct()).hasSize(PEOPLE);

    Subscriber first = site.mobile(G.first());
    Text gathered =
        await()
            .atMost(Duration.ofSeconds(90))
            .until(() -> last(first), text -> text.text().contains("497"));
    assertThat(first.received()).hasSizeLessThanOrEqualTo(5);
    assertThat(gathered.from()).isEqualTo(G.number());

    site.texts(first, G.number(), "OK");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(site.rest().all("/api/v1/alerts?state=acknowledged"))
                    .hasSizeGreaterThanOrEqualTo(PEOPLE - 3));
  }

  private static boolean has(Subscriber subscriber, String words) {
    return subscriber.received().stream().anyMatch(text -> text.text().contains(words));
  }

  private static Text last(Subscriber subscriber) {
    List<Text> all = subscriber.received();
    return all.isEmpty() ? new Text("", "", "", 0) : all.get(all.size() - 1);
  }
}
