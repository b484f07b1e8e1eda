package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.sim.carrier.Leg;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.ModemOptions;
import org.vigie.sim.modem.SimCall;
import org.vigie.sim.modem.SimModem;

/** Calls in and out by modems that tell of them in Quectel's and Huawei's words. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ModemMakersIT {
  private static final String LINE = "+33972500001";
  private static final String PERSON = "+33612500001";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Site site;

  private String name = "";
  private String sim = "";
  private SimModem modem;

  @BeforeAll
  static void boot() throws IOException {
    try (InputStream in = ModemMakersIT.class.getResourceAsStream("/setups/modems.yaml")) {
      byte[] setup = Objects.requireNonNull(in).readAllBytes();
      site = Site.ready("modem-makers", new String(setup, StandardCharsets.UTF_8)).phones(PERSON);
    }
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /** The only modem of the site, taken before the carrier. */
  private void plugIn(Maker maker) throws IOException {
    name = maker.name().toLowerCase(Locale.ROOT);
    sim = maker == Maker.QUECTEL ? "+33756500001" : "+33756500002";
    Path device = site.appliance().home().resolve(name + "-device");
    modem = SimModem.onPty(device, ModemOptions.of(maker, sim).withVoice());
    String audio = "audio = " + modem.audio();
    site.appliance().modem(name, modem.device(), sim, "voice = true", audio, "priority = 50");
    awaitState("up");
  }

  @AfterEach
  void takeAway() throws IOException {
    Files.delete(site.appliance().home().resolve("etc/org.vigie.gsm-" + name + ".cfg"));
    awaitState("");
    modem.close();
  }

  private void awaitState(String state) {
    await("state of " + name).atMost(PATIENCE).until(() -> health().equals(state));
  }

  /** Empty where there is no such modem. */
  private String health() {
    return site.part("gsm-" + name).path("state").asText();
  }

  private static void awaitTone(SimCall call, int hertz) {
    await("the modem's side hears " + hertz + " Hz")
        .atMost(PATIENCE)
        .until(() -> call.hearing().hears(hertz));
  }

  /** The person of an answered call, rung by the modem. */
  private SimCall dialled(Leg caller) throws Exception {
    assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(200);
    SimCall person = modem.calls().dialled(PATIENCE);
    assertThat(person.number()).isEqualTo(PERSON);
    return person;
  }

  private JsonNode attemptOf(String number) {
    JsonNode attempt = site.verdictOf(number).path("attempts").path(0);
    assertThat(attempt.path("tries").findValuesAsText("trunk")).containsExactly(name);
    return attempt;
  }

  @ParameterizedTest
  @EnumSource(
      value = Maker.class,
      names = {"QUECTEL", "HUAWEI"})
  void aCallToTheSimHasVoiceBothWaysUntilTheCallerHangsUp(Maker maker) throws Exception {
    plugIn(maker);
    String number = Site.newCaller();
    SimCall caller = modem.calls().from(number);
    Leg person = VoiceFixtures.accepts(site, PERSON);
    caller.play(440);
    person.audio().play(1000);
    VoiceFixtures.awaitTone(person, 440);
    awaitTone(caller, 1000);
    caller.hangUp();
    assertThat(person.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).isEqualTo("answered");
    assertThat(record.path("called").asText()).isEqualTo(sim);
    assertThat(record.path("trunk").asText()).isEqualTo(name);
  }

  @ParameterizedTest
  @EnumSource(
      value = Maker.class,
      names = {"QUECTEL", "HUAWEI"})
  void aCallByTheModemHasVoiceBothWaysAndIsHungUpWithTheCall(Maker maker) throws Exception {
    plugIn(maker);
    String number = Site.newCaller();
    Leg caller = site.carrier().call(number, LINE);
    SimCall person = dialled(caller);
    person.ring();
    await("it is seen to ring")
        .atMost(PATIENCE)
        .until(() -> site.recordOf(number).path("attempts").path(0).hasNonNull("ringingAt"));
    person.answer();
    await().atMost(PATIENCE).until(() -> person.hearing().loudness() > -40);
    assertThat(site.recordOf(number).hasNonNull("acceptedAt")).isFalse();
    person.press("1");
    await().atMost(PATIENCE).until(() -> site.recordOf(number).hasNonNull("acceptedAt"));
    caller.audio().play(440);
    person.play(1000);
    awaitTone(person, 440);
    VoiceFixtures.awaitTone(caller, 1000);
    caller.hangUp();
    await("the modem hangs up").atMost(PATIENCE).until(person::hungUpByModem);
    assertThat(attemptOf(number).path("result").asText()).isEqualTo("accepted");
    assertThat(site.recordOf(number).path("verdict").asText()).isEqualTo("answered");
  }

  @ParameterizedTest
  @EnumSource(
      value = Maker.class,
      names = {"QUECTEL", "HUAWEI"})
  void aPersonWhoIsBusyIsToldOfAsThat(Maker maker) throws Exception {
    plugIn(maker);
    String number = Site.newCaller();
    Leg caller = site.carrier().call(number, LINE);
    dialled(caller).end(17);
    assertThat(caller.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    assertThat(attemptOf(number).path("result").asText()).isEqualTo("busy");
  }
}
