package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
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

/** Three carriers, that fail one after another in the ways that carriers fail. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CarriersFailIT {
  private static final int PHONES = 6;
  private static Site site;

  @BeforeAll
  static void boot() {
    String[] phones =
        IntStream.range(0, PHONES).mapToObj(CarriersFailIT::phone).toArray(String[]::new);
    site = Site.ready("carriers", Setups.lineFor(phones));
    site.phones(phones);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String phone(int i) {
    return "+3361230000" + i;
  }

  private static String line(int i) {
    return "+3397210102" + i;
  }

  /** A carrier before the one that works. */
  private static Carrier before(String name, BlockingQueue<Leg> rung, int phone) throws Exception {
    Carrier carrier =
        new Carrier(
            new InetSocketAddress("127.0.0.1", FreePorts.any()),
            new InetSocketAddress("127.0.0.1", site.appliance().ports().sip()));
    carrier.subscribe(phone(phone), rung::add);
    site.appliance()
        .trunk(name, carrier.port(), "priority = 1", "answerTimeout = 20", "optionsInterval = 0");
    site.awaitTrunk(name);
    return carrier;
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
  void anAnswerWithoutVoiceGoesToTheNextCarrierWithinTheAttempt() throws Exception {
    BlockingQueue<Leg> rung = new LinkedBlockingQueue<>();
    try (Carrier mute = before("mute", rung, 0)) {
      String number = Site.newCaller();
      Leg caller = site.carrier().call(number, line(0));
      Leg silent = rung.poll(60, TimeUnit.SECONDS);
      assertThat(silent).isNotNull();
      silent.audio().mute();
      silent.answer();
      Leg heard = VoiceFixtures.accepts(site, phone(0));
      heard.audio().play(1000);
      VoiceFixtures.awaitTone(caller, 1000);
      assertThat(silent.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
      caller.hangUp();
      JsonNode record = site.verdictOf(number);
      assertThat(record.path("attempts")).hasSize(1);
      assertThat(tries(record)).hasSize(2);
      assertThat(tries(record).get(0)).startsWith("mute: ").contains("RTP");
      assertThat(tries(record).get(1)).startsWith("carrier: ");
    } finally {
      site.removeTrunk("mute");
    }
  }

  @Test
  void aCarrierThatFailsIsPassedOverByTheCallsThatFollow() throws Exception {
    BlockingQueue<Leg> rung = new LinkedBlockingQueue<>();
    try (Carrier failing = before("failing", rung, 1)) {
      String first = Site.newCaller();
      Leg caller = site.carrier().call(first, line(1));
      Leg refused = rung.poll(60, TimeUnit.SECONDS);
      assertThat(refused).as("on " + failing.port()).isNotNull();
      refused.reject(503);
      VoiceFixtures.accepts(site, phone(1));
      caller.hangUp();
      assertThat(tries(site.verdictOf(first)))
          .containsExactly("failing: 503 Service unavailable", "carrier: null");
      String second = Site.newCaller();
      Leg next = site.carrier().call(second, line(1));
      VoiceFixtures.accepts(site, phone(1));
      next.hangUp();
      assertThat(tries(site.verdictOf(second))).containsExactly("carrier: null");
    } finally {
      site.removeTrunk("failing");
    }
  }

  @Test
  void aCarrierThatDiesUnderCallsLeavesTheLineAnsweringByTheOther() throws Exception {
    BlockingQueue<Leg> rung = new LinkedBlockingQueue<>();
    Carrier dying = before("dying", rung, 2);
    List<Leg> callers = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    try {
      for (int i = 0; i < 5; i++) {
        numbers.add(Site.newCaller());
        callers.add(site.carrier().call(numbers.get(i), line(2)));
        assertThat(rung.poll(60, TimeUnit.SECONDS)).isNotNull();
      }
    } finally {
      dying.close();
    }
    // What it had rung, and not answered for, rings by the one that lives; so do new calls.
    List<Leg> ringing = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ringing.add(site.rung(phone(2)));
      ringing.get(i).ring();
    }
    String number = Site.newCaller();
    Leg caller = site.carrier().call(number, line(2));
    Leg reached = VoiceFixtures.accepts(site, phone(2));
    reached.audio().play(1000);
    VoiceFixtures.awaitTone(caller, 1000);
    caller.hangUp();
    assertThat(tries(site.verdictOf(number))).last().asString().startsWith("carrier: ");
    callers.forEach(Leg::hangUp);
    for (String each : numbers) {
      assertThat(site.verdictOf(each).path("verdict").asText()).isEqualTo("abandoned");
    }
    site.removeTrunk("dying");
  }
}
