package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.vigie.itest.TextSetup.Group;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.ModemOptions;
import org.vigie.sim.modem.SimModem;
import org.vigie.sim.smsc.Smsc;
import org.vigie.sim.smsc.Text;
import org.vigie.testkit.FreePorts;

/** The real distribution with a modem on a pseudo-terminal, alone and beside an SMSC. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(OrderAnnotation.class)
class ModemIT {
  /** Its number is the SIM's. */
  private static final Group ON_SIM = new Group(0);

  private static final Group UNPLUGGED = new Group(1);
  private static final Group ON_SMSC = new Group(2);
  private static Site site;
  private static SimModem modem;

  @BeforeAll
  static void boot() throws Exception {
    site = Site.ready("modem", TextSetup.of(3, 99));
    Path device = site.appliance().home().resolve("modem-device");
    modem = SimModem.onPty(device, ModemOptions.of(Maker.QUECTEL, ON_SIM.number()).withPin("1234"));
    configure("1234");
  }

  private static void configure(String pin) throws Exception {
    configure(modem.device(), pin);
  }

  private static void configure(String device, String pin) throws Exception {
    site.appliance().modem("sim", device, ON_SIM.number(), "pin = " + pin, "priority = 2");
  }

  @AfterAll
  static void stop() {
    site.close();
    modem.close();
  }

  private static void reads(String number, String words) {
    await(number + " reads « " + words + " »")
        .until(
            () ->
                modem.sent().stream()
                    .anyMatch(t -> t.to().equals(number) && t.text().contains(words)));
  }

  private static List<JsonNode> alertsFrom(String number) {
    return site.rest().all("/api/v1/alerts?number=" + number.replace("+", "%2B"));
  }

  private static String health(String name) {
    JsonNode part = site.part(name);
    return part.path("state").asText() + ": " + part.path("text").asText();
  }

  @Test
  @Order(1)
  void aTextByTheModemIsToldTakenAndAnsweredByTheModem() {
    await().until(() -> health("gsm-sim").startsWith("up"));
    String sender = "+33698700001";
    String text = "Une panne de chaudière, décrite en long et en large. ".repeat(5).trim();
    modem.receive(sender, text);
    reads(ON_SIM.first(), text);
    reads(sender, TextSetup.RECEIVED);
    modem.receive(ON_SIM.first(), "OK");
    reads(sender, TextSetup.TAKEN);
    modem.receive(ON_SIM.first(), "J'arrive 🚐");
    reads(sender, "J'arrive 🚐");
    await().until(() -> alertsFrom(sender).get(0).path("state").asText().equals("acknowledged"));
    assertThat(alertsFrom(sender).get(0).path("text").asText()).isEqualTo(text);
    await().until(() -> modem.stored() == 0);
    assertThat(modem.pinAttempts()).isEqualTo(1);
  }

  @Test
  @Order(2)
  void whatCameWhileItWasUnpluggedArrivesOnceItIsBack() {
    modem.unplug();
    await().until(() -> health("gsm-sim").startsWith("down"));
    String sender = "+33698700002";
    modem.store("SM", sender, "Pendant l'absence");
    site.rest().sendText("+33698700003", "Attend son modem", Optional.empty());
    modem.plugIn();
    await().untilAsserted(() -> assertThat(alertsFrom(sender)).hasSize(1));
    reads("+33698700003", "Attend son modem");
  }

  @Test
  @Order(3)
  void anSmscAndTheModemStandInForEachOther() throws Exception {
    try (Smsc smsc = new Smsc(FreePorts.any())) {
      List<String> lines = List.of(ON_SMSC.number(), UNPLUGGED.number());
      site.appliance().smsc("alpha", smsc.port(), lines, "priority = 1");
      await().until(() -> health("smpp-alpha").startsWith("up"));
      smsc.subscriber("+33698700004").texts(ON_SMSC.number(), "Par le SMSC");
      Text notice = smsc.subscriber(ON_SMSC.first()).next(Duration.ofSeconds(60)).orElseThrow();
      assertThat(notice.text()).contains("Par le SMSC");
      smsc.down();
      await().until(() -> health("smpp-alpha").startsWith("down"));
      // The order may leave by any route; the conversation waits for the number it belongs to.
      String alert = alertsFrom("+33698700004").get(0).path("id").asText();
      site.rest().post("/api/v1/alerts/" + alert + "/pass-on", Map.of());
      reads(ON_SMSC.second(), "Par le SMSC");
      modem.receive(ON_SMSC.second(), "OK " + alert);
      await()
          .until(
              () ->
                  alertsFrom("+33698700004").get(0).path("state").asText().equals("acknowledged"));
      smsc.up();
      await()
          .until(
              () ->
                  smsc.subscriber("+33698700004").received().stream()
                      .anyMatch(text -> text.text().equals(TextSetup.TAKEN)));
    } finally {
      Files.delete(site.appliance().home().resolve("etc/org.vigie.smpp-alpha.cfg"));
    }
  }

  @Test
  @Order(4)
  void aWrongPinIsTriedOnceAndNamed() throws Exception {
    modem.unplug();
    // By another path, since the health tells that: else it might be opened with the right PIN yet.
    Path home = site.appliance().home();
    Path devices = Files.createSymbolicLink(home.resolve("devices"), home);
    String device = devices.resolve(Path.of(modem.device()).getFileName()).toString();
    configure(device, "9999");
    await("the new PIN is in force")
        .until(() -> health("gsm-sim").startsWith("down") && health("gsm-sim").contains(device));
    int before = modem.pinAttempts();
    modem.plugIn();
    await().until(() -> health("gsm-sim").contains("PIN"));
    modem.unplug();
    await().until(() -> !health("gsm-sim").contains("PIN"));
    modem.plugIn();
    await().until(() -> health("gsm-sim").contains("PIN"));
    assertThat(modem.pinAttempts() - before).isEqualTo(1);
    configure("1234");
    await().until(() -> health("gsm-sim").startsWith("up"));
  }
}
