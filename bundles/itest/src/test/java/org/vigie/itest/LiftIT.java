package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.itest.TextSetup.Group;
import org.vigie.sim.smsc.Subscriber;
import org.vigie.sim.smsc.Text;

/** A lift has broken down: 500 people text in one minute. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
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
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(() -> assertThat(people).allMatch(p -> has(p, TextSetup.RECEIVED)));
    await().untilAsserted(() -> assertThat(alerts()).hasSize(PEOPLE));
    List<JsonNode> alerts = alerts();
    assertThat(alerts.stream().map(a -> a.path("from").asText()).distinct()).hasSize(PEOPLE);

    Subscriber first = site.mobile(G.first());
    // What comes in a minute is gathered; a machine on which 500 texts take longer gathers again.
    await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> first.received().stream().mapToInt(LiftIT::told).sum() >= PEOPLE);
    assertThat(first.received()).hasSizeLessThanOrEqualTo(8);
    Text gathered = last(first);
    assertThat(told(gathered)).isGreaterThan(1);
    assertThat(gathered.from()).isEqualTo(G.number());

    site.texts(first, G.number(), "OK");
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () ->
                assertThat(site.rest().all("/api/v1/alerts?state=acknowledged"))
                    .hasSizeGreaterThanOrEqualTo(told(gathered)));
  }

  private static List<JsonNode> alerts() {
    return site.rest().all("/api/v1/alerts?line=" + G.line());
  }

  /** How many alerts a text to the person on call tells. */
  private static int told(Text text) {
    Matcher many = Pattern.compile("(\\d+) alertes à prendre").matcher(text.text());
    return many.find() ? Integer.parseInt(many.group(1)) : 1;
  }

  private static boolean has(Subscriber subscriber, String words) {
    return subscriber.received().stream().anyMatch(text -> text.text().contains(words));
  }

  private static Text last(Subscriber subscriber) {
    List<Text> all = subscriber.received();
    return all.isEmpty() ? new Text("", "", "", 0) : all.get(all.size() - 1);
  }
}
