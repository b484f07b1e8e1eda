package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.sim.carrier.Carrier;
import org.vigie.sim.carrier.Leg;
import org.vigie.testkit.FreePorts;

/** Three carriers that die one after another under ten calls, and one that returns. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CarriersKilledIT {
  private static final List<String> NAMES = List.of("first", "second", "third");
  private static final int CALLS = 10;

  private static Site site;
  private static Path usual;
  private static Path aside;
  private static final Map<String, Carrier> CARRIERS = new HashMap<>();
  private static final Map<String, BlockingQueue<Leg>> RUNG = new HashMap<>();

  /** The site's own carrier brings callers in, by the first one's name, and takes none out. */
  @BeforeAll
  static void boot() throws Exception {
    site = PeersSite.shared();
    for (String name : NAMES) {
      RUNG.put(name, new LinkedBlockingQueue<>());
      start(name, FreePorts.any());
      configure(name);
    }
    usual = site.appliance().home().resolve("etc/org.vigie.sip.trunk-carrier.cfg");
    aside = Files.move(usual, usual.resolveSibling("carrier.aside"));
    within("the usual carrier is put aside").until(() -> trunk("carrier").isMissingNode());
    NAMES.forEach(name -> awaitTrunk(name, "up"));
  }

  private static String address(String name) {
    return "127.0.0.1" + (1 + NAMES.indexOf(name));
  }

  private static void configure(String name) throws Exception {
    String peers = name.equals("first") ? ", 127.0.0.1" : "";
    site.appliance()
        .configure(
            "org.vigie.sip.trunk-" + name + ".cfg",
            List.of(
                "host = " + address(name),
                "port = " + CARRIERS.get(name).port(),
                "peers = " + address(name) + peers,
                "priority = " + (1 + NAMES.indexOf(name)),
                "answerTimeout = 20",
                "optionsInterval = 1"));
  }

  @AfterAll
  static void restore() throws Exception {
    Files.move(aside, usual);
    for (String name : NAMES) {
      Files.delete(usual.resolveSibling("org.vigie.sip.trunk-" + name + ".cfg"));
    }
    within("the usual carrier").until(() -> trunk("carrier").path("state").asText(), "up"::equals);
    CARRIERS.values().forEach(Carrier::close);
  }

  private static void start(String name, int port) {
    InetSocketAddress appliance =
        new InetSocketAddress("127.0.0.1", site.appliance().ports().sip());
    Carrier carrier = new Carrier(new InetSocketAddress(address(name), port), appliance);
    carrier.subscribe(PeersSite.SWITCHBOARD, RUNG.get(name)::add);
    CARRIERS.put(name, carrier);
  }

  private static org.awaitility.core.ConditionFactory within(String what) {
    return await(what);
  }

  private static JsonNode trunk(String name) {
    return site.part("trunk " + name);
  }

  private static void awaitTrunk(String name, String state) {
    within("trunk " + name + " is " + state)
        .until(() -> trunk(name).path("state").asText(), state::equals);
  }

  /** The next call that a carrier is given for the switchboard. */
  private static Leg rungBy(String name) throws InterruptedException {
    Leg leg = RUNG.get(name).poll(60, TimeUnit.SECONDS);
    assertThat(leg).as("a call by the carrier " + name).isNotNull();
    return leg;
  }

  private static void accepts(Leg leg) {
    leg.answer();
    VoiceFixtures.awaitSound(leg);
    leg.press('1');
  }

  private static List<String> tries(JsonNode record) {
    List<String> tries = new ArrayList<>();
    record
        .path("attempts")
        .path(0)
        .path("tries")
        .forEach(t -> tries.add(t.path("trunk").asText() + ": " + t.path("cause").asText()));
    return tries;
  }

  @Test
  void allTenCallersReachSomebodyByWhatRemainsAndTheLineGoesOnWhenOneReturns() throws Exception {
    List<String> numbers = IntStream.range(0, CALLS).mapToObj(i -> Site.newCaller()).toList();
    List<Leg> callers = numbers.stream().map(n -> site.carrier().call(n, PeersSite.TEN)).toList();
    for (String name : List.of("first", "second")) {
      for (int i = 0; i < CALLS; i++) {
        rungBy(name);
      }
      CARRIERS.get(name).close();
    }
    List<Leg> persons = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      persons.add(rungBy("third"));
      persons.get(i).ring();
    }
    persons.forEach(CarriersKilledIT::accepts);
    persons.forEach(person -> person.audio().play(1000));
    callers.forEach(caller -> VoiceFixtures.awaitTone(caller, 1000));
    assertThat(callers).noneMatch(caller -> caller.ended().isDone());
    callers.forEach(Leg::hangUp);
    for (String number : numbers) {
      JsonNode record = site.verdictOf(number);
      assertThat(record.path("verdict").asText()).as(record.toString()).isEqualTo("answered");
      assertThat(record.path("attempts")).hasSize(1);
      assertThat(tries(record)).as(number).hasSize(3);
      assertThat(tries(record).get(0)).matches("first: (?!null).+");
      assertThat(tries(record).get(1)).matches("second: (?!null).+");
      assertThat(tries(record).get(2)).isEqualTo("third: null");
    }
    newCallsTakeWhatLives("third");
    lastOneDies();
    start("second", CARRIERS.get("second").port());
    awaitTrunk("second", "up");
    newCallsTakeWhatLives("second");
  }

  private static void newCallsTakeWhatLives(String carrier) throws Exception {
    String number = Site.newCaller();
    Leg caller = site.carrier().call(number, PeersSite.TEN);
    Leg person = rungBy(carrier);
    person.ring();
    accepts(person);
    person.audio().play(1000);
    VoiceFixtures.awaitTone(caller, 1000);
    caller.hangUp();
    assertThat(tries(site.verdictOf(number))).last().isEqualTo(carrier + ": null");
  }

  /** Health says what is the matter, and the line still answers, and keeps who called. */
  private static void lastOneDies() throws Exception {
    CARRIERS.get("third").close();
    NAMES.forEach(name -> awaitTrunk(name, "down"));
    JsonNode health = site.rest().get("/api/v1/health");
    assertThat(health.path("state").asText()).as(health.toString()).isNotEqualTo("up");
    String number = Site.newCaller();
    Leg caller = PeersSite.call(number, PeersSite.TEN);
    assertThat(caller.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).as(record.toString()).isEqualTo("missed");
    assertThat(record.path("missed").asBoolean()).isTrue();
  }
}
