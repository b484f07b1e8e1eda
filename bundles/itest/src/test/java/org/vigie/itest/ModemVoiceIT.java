package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.itest.Setups.ALICE;
import static org.vigie.itest.Setups.LINE;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.vigie.sim.carrier.Leg;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.ModemOptions;
import org.vigie.sim.modem.SimCall;
import org.vigie.sim.modem.SimModem;

/** The real distribution with a modem that has voice: two pseudo-terminals. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(OrderAnnotation.class)
class ModemVoiceIT {
  private static final String SIM = "+33756101010";
  private static Site site;
  private static SimModem modem;

  @BeforeAll
  static void boot() throws Exception {
    String setup =
        Setups.THREE_PEOPLE.replace("[\"" + LINE + "\"]", "[\"" + LINE + "\", \"" + SIM + "\"]");
    site = Site.ready("modem-voice", setup).phones(ALICE);
    Path device = site.appliance().home().resolve("modem-device");
    modem = SimModem.onPty(device, ModemOptions.of(Maker.SIMCOM, SIM).withVoice(8010));
    site.appliance()
        .modem(
            "sim",
            modem.device(),
            SIM,
            "voice = true",
            "audio = " + modem.audio(),
            "priority = 200");
    awaitState("up");
  }

  private static void awaitState(String state) {
    await("the modem is " + state).until(() -> health().equals(state));
  }

  private static String health() {
    return site.part("gsm-sim").path("state").asText();
  }

  @AfterAll
  static void stop() {
    site.close();
    modem.close();
  }

  @Test
  @Order(1)
  void aCallToTheSimIsAnsweredAndReachesThePersonWithVoiceBothWays() {
    String number = "+33698700011";
    SimCall caller = modem.calls().from(number);
    Leg alice = VoiceFixtures.accepts(site, ALICE);
    caller.play(440);
    alice.audio().play(1000);
    VoiceFixtures.awaitTone(alice, 440);
    await("the modem's side hears").until(() -> caller.hearing().hears(1000));
    caller.hangUp();
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).isEqualTo("answered");
    assertThat(record.path("called").asText()).isEqualTo(SIM);
    assertThat(record.path("trunk").asText()).contains("sim");
  }

  @Test
  @Order(3)
  void whereTheCarrierFailsThePersonIsRungByTheModem() throws Exception {
    String number = Site.newCaller();
    Leg caller = site.carrier().call(number, LINE);
    site.rung(ALICE).reject(503);
    SimCall alice = modem.calls().dialled(Duration.ofSeconds(60));
    assertThat(alice.number()).endsWith(ALICE.substring(3));
    alice.ring();
    alice.answer();
    await().until(() -> alice.hearing().loudness() > -40);
    alice.pressInBand("1");
    caller.audio().play(440);
    await().until(() -> alice.hearing().hears(440));
    alice.play(1000);
    VoiceFixtures.awaitTone(caller, 1000);
    alice.hangUp();
    assertThat(caller.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    JsonNode attempt = site.verdictOf(number).path("attempts").path(0);
    assertThat(attempt.path("result").asText()).isEqualTo("accepted");
    assertThat(attempt.path("tries").path(0).path("cause").asText()).contains("503");
    assertThat(attempt.path("tries").path(1).path("trunk").asText()).contains("sim");
  }

  @Test
  @Order(2)
  void aModemUnpluggedInMidCallEndsTheCallAndIsUsedAgainOnceItIsBack() {
    String number = "+33698700013";
    SimCall caller = modem.calls().from(number);
    Leg alice = VoiceFixtures.accepts(site, ALICE);
    caller.play(440);
    VoiceFixtures.awaitTone(alice, 440);
    modem.unplug();
    await().until(() -> alice.ended().isDone());
    assertThat(site.verdictOf(number).path("verdict").asText()).isEqualTo("answered");
    awaitState("down");
    modem.plugIn();
    awaitState("up");
    SimCall again = modem.calls().from("+33698700014");
    VoiceFixtures.accepts(site, ALICE);
    again.hangUp();
    site.verdictOf("+33698700014");
  }
}
