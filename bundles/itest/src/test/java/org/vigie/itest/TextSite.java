package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.vigie.itest.TextSetup.Group;
import org.vigie.sim.appliance.Rest;
import org.vigie.sim.smsc.Smsc;
import org.vigie.sim.smsc.Subscriber;
import org.vigie.sim.smsc.Text;
import org.vigie.testkit.FreePorts;

/** An appliance beside an SMSC that serves all its lines. */
final class TextSite implements AutoCloseable {
  private static final AtomicInteger SENDERS = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int GROUPS = 30;
  private static final int QUICK = 20;

  private final AtomicInteger nextGroup = new AtomicInteger();
  private final AtomicInteger nextQuick = new AtomicInteger(QUICK);
  private final Site site;
  private final Smsc smsc;

  private TextSite(Site site, Smsc smsc) {
    this.site = site;
    this.smsc = smsc;
  }

  /** With groups 0 to n - 1; those from {@code quick} on are repeated after seconds. */
  static TextSite ready(String name, int groups, int quick, String... smscKeys) throws IOException {
    return ready(name, TextSetup.of(groups, quick), groups, smscKeys);
  }

  /** With a setup whose lines are those of groups 0 to n - 1. */
  static TextSite ready(String name, String setup, int groups, String... smscKeys)
      throws IOException {
    Site site = Site.ready(name, setup);
    Smsc smsc = new Smsc(FreePorts.any());
    List<String> numbers = IntStream.range(0, groups).mapToObj(i -> new Group(i).number()).toList();
    site.appliance().smsc("alpha", smsc.port(), numbers, smscKeys);
    // A bind that the SMSC has taken is not one yet by which the appliance sends.
    Awaitility.await("the route is up")
        .until(() -> site.part("smpp-alpha").path("state").asText(), "up"::equals);
    return new TextSite(site, smsc);
  }

  /** The one that most tests share; each takes a group of its own. */
  static TextSite shared() {
    return Shared.SITE;
  }

  private static final class Shared {
    static final TextSite SITE = ready();

    private static TextSite ready() {
      try {
        return TextSite.ready("texts", GROUPS, QUICK);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A group that no other test has; it has minutes to answer. */
  Group group() {
    int place = nextGroup.getAndIncrement();
    assertThat(place).isLessThan(QUICK);
    return new Group(place);
  }

  /** The same, with seconds. */
  Group quickGroup() {
    return new Group(nextQuick.getAndIncrement());
  }

  Site site() {
    return site;
  }

  Smsc smsc() {
    return smsc;
  }

  Rest rest() {
    return site.rest();
  }

  /** Somebody whom nobody knows. */
  Subscriber stranger() {
    return smsc.subscriber("+33698%06d".formatted(SENDERS.incrementAndGet()));
  }

  Subscriber mobile(String number) {
    return smsc.subscriber(number);
  }

  /** Texts, and sees that the appliance has said that it has it. */
  void texts(Subscriber from, String to, String text) throws Exception {
    assertThat(from.texts(to, text).get(60, TimeUnit.SECONDS)).isZero();
  }

  /** Reads on until a text holds these words. */
  Text reads(Subscriber subscriber, String words) throws InterruptedException {
    List<String> others = new ArrayList<>();
    while (true) {
      Optional<Text> text = subscriber.next(PATIENCE);
      if (text.isEmpty()) {
        throw new AssertionError(
            subscriber.number() + " never read « " + words + " », but: " + others);
      }
      if (text.get().text().contains(words)) {
        return text.get();
      }
      others.add(text.get().text());
    }
  }

  /** The newest alert that a sender has raised. */
  Optional<JsonNode> alertFrom(String sender) {
    JsonNode items =
        rest().get("/api/v1/alerts?limit=1&number=" + sender.replace("+", "%2B")).path("items");
    return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
  }

  /** The same, once its state is so. */
  JsonNode alertFrom(String sender, String state) {
    return Awaitility.await("the alert of " + sender + " is " + state)
        .atMost(PATIENCE)
        .until(
            () -> alertFrom(sender),
            alert -> alert.filter(a -> a.path("state").asText().equals(state)).isPresent())
        .orElseThrow();
  }

  @Override
  public void close() {
    site.close();
    smsc.close();
  }
}
