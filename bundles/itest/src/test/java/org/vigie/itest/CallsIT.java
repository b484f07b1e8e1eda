package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.itest.Setups.ALICE;
import static org.vigie.itest.Setups.ALICE_AT_HOME;
import static org.vigie.itest.Setups.BRUNO;
import static org.vigie.itest.Setups.CHLOE;
import static org.vigie.itest.Setups.DIRECT;
import static org.vigie.itest.Setups.LINE;
import static org.vigie.itest.Setups.TOGETHER;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.sim.carrier.Carrier;
import org.vigie.sim.carrier.Leg;
import org.vigie.testkit.FreePorts;

/** Calls through the real distribution, from the carrier's side of the wire. */
class CallsIT {
  private static Site site;

  @BeforeAll
  static void boot() {
    site = Site.shared().phones(ALICE, ALICE_AT_HOME, BRUNO, CHLOE);
  }

  private static Leg call(String caller, String line) {
    return site.carrier().call(caller, line);
  }

  private static void accept(Leg leg) throws InterruptedException {
    leg.ring();
    leg.answer();
    await().until(() -> leg.audio().hearing().loudness() > -40);
    leg.press('1');
  }

  @Test
  void theSecondPersonAcceptsAndVoicesGoBothWays() throws Exception {
    String number = Site.newCaller();
    Leg caller = call(number, LINE);
    assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(200);
    await().until(() -> caller.audio().hearing().loudness() > -40);
    Leg mobile = site.rung(ALICE);
    mobile.ring();
    assertThat(mobile.ended().get(60, TimeUnit.SECONDS)).startsWith("CANCEL");
    site.rung(ALICE_AT_HOME).reject(486);
    Leg bruno = site.rung(BRUNO);
    accept(bruno);
    caller.audio().play(440);
    bruno.audio().play(1000);
    await().until(() -> caller.audio().hearing().hears(1000));
    await().until(() -> bruno.audio().hearing().hears(440));
    bruno.hangUp();
    assertThat(caller.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");

    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).isEqualTo("answered");
    assertThat(record.path("acceptedBy").asText()).isEqualTo("bruno");
    assertThat(record.path("line").asText()).isEqualTo("astreinte");
    assertThat(record.path("attempts").findValuesAsText("result"))
        .containsExactly("no-answer", "busy", "accepted");
    assertThat(record.path("attempts").get(1).path("cause").asText()).startsWith("486");
    assertThat(record.path("attempts").get(2).path("tries").get(0).path("trunk").asText())
        .isEqualTo("carrier");
    await("voices measured")
        .until(() -> !site.recordOf(number).path("quality").findValues("mos").isEmpty());
  }

  @Test
  void aPersonalVoicemailNeverTakesACallAndNobodyMeansMissed() throws Exception {
    String number = Site.newCaller();
    Leg caller = call(number, LINE);
    Leg voicemail = site.rung(ALICE);
    voicemail.answer();
    assertThat(voicemail.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    site.rung(ALICE_AT_HOME).reject(404);
    Leg bruno = site.rung(BRUNO);
    bruno.answer();
    await().until(() -> bruno.audio().hearing().loudness() > -40);
    bruno.press('2');
    assertThat(bruno.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    assertThat(caller.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).isEqualTo("missed");
    assertThat(record.path("missed").asBoolean()).isTrue();
    assertThat(record.path("attempts").findValuesAsText("result"))
        .containsExactly("not-accepted", "failed", "refused");
  }

  @Test
  void whereAllRingTogetherTheFirstKeyWinsAndTheOthersStop() throws Exception {
    String number = Site.newCaller();
    Leg caller = call(number, TOGETHER);
    Leg alice = site.rung(ALICE);
    Leg bruno = site.rung(BRUNO);
    alice.ring();
    accept(bruno);
    assertThat(alice.ended().get(60, TimeUnit.SECONDS)).startsWith("CANCEL");
    caller.audio().play(440);
    await().until(() -> bruno.audio().hearing().hears(440));
    caller.hangUp();
    assertThat(bruno.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("acceptedBy").asText()).isEqualTo("bruno");
    assertThat(record.path("attempts").findValuesAsText("result"))
        .containsExactlyInAnyOrder("cancelled", "accepted");
  }

  @Test
  void aCallerWhoHangsUpStopsEveryTelephone() throws Exception {
    String number = Site.newCaller();
    Leg caller = call(number, TOGETHER);
    Leg alice = site.rung(ALICE);
    Leg bruno = site.rung(BRUNO);
    alice.ring();
    bruno.answer();
    caller.hangUp();
    assertThat(alice.ended().get(60, TimeUnit.SECONDS)).startsWith("CANCEL");
    assertThat(bruno.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).isEqualTo("abandoned");
    assertThat(record.path("missed").asBoolean()).isTrue();
  }

  @Test
  void aLineThatRingsAtOnceIsAnsweredByPickingUp() throws Exception {
    String number = Site.newCaller();
    Leg caller = call(number, DIRECT);
    Leg chloe = site.rung(CHLOE);
    chloe.ring();
    await().until(() -> caller.provisional().contains(180));
    assertThat(caller.answered()).isNotDone();
    chloe.answer();
    assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(200);
    chloe.audio().play(1000);
    await().until(() -> caller.audio().hearing().hears(1000));
    caller.hangUp();
    assertThat(site.verdictOf(number).path("verdict").asText()).isEqualTo("answered");
  }

  @Test
  void aStrangerIsRefusedBeforeAnyWork() throws Exception {
    InetSocketAddress stranger = new InetSocketAddress("127.0.0.2", FreePorts.any());
    try (Carrier elsewhere =
        new Carrier(stranger, new InetSocketAddress("127.0.0.1", site.appliance().ports().sip()))) {
      Leg caller = elsewhere.call(Site.newCaller(), LINE);
      assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(403);
    }
  }

  @Test
  void aNumberThatNamesNoLineIsNotFound() throws Exception {
    Leg caller = call(Site.newCaller(), "+33999999999");
    assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(404);
  }

  @Test
  void twoHundredCallsInARowLeaveNothingBehind() throws Exception {
    for (int i = 0; i < 5; i++) {
      shortCall();
    }
    long filesBefore = site.appliance().openFiles();
    Jmx jmx = new Jmx(site.appliance());
    long memoryBefore = jmx.heapInUse();
    for (int i = 0; i < 200; i++) {
      shortCall();
    }
    await().untilAsserted(() -> assertThat(metric("vigie_calls_in_progress")).isZero());
    await().untilAsserted(() -> assertThat(metric("vigie_media_legs")).isZero());
    // The media loop gives the last ports back a moment after the leg is gone.
    await().untilAsserted(() -> assertThat(metric("vigie_media_legs_free")).isEqualTo(100));
    await()
        .untilAsserted(
            () -> assertThat(site.appliance().openFiles()).isLessThanOrEqualTo(filesBefore + 10));
    assertThat(jmx.heapInUse() - memoryBefore).isLessThan(30 << 20);
  }

  /** Two legs of the hundred that the ports are good for. */
  private static void shortCall() throws Exception {
    Leg caller = call(Site.newCaller(), DIRECT);
    Leg chloe = site.rung(CHLOE);
    chloe.answer();
    assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(200);
    caller.hangUp();
    assertThat(chloe.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
  }

  private static double metric(String name) {
    return site.rest()
        .text("/api/v1/metrics")
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric " + name));
  }
}
