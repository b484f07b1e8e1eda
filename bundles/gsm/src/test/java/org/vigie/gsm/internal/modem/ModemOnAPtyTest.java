package org.vigie.gsm.internal.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Taken;
import org.vigie.api.text.TextCommand.ReceiptArrived;
import org.vigie.api.text.TextSegment;
import org.vigie.gsm.internal.testing.Gateway;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.ModemOptions;
import org.vigie.sim.modem.SentText;
import org.vigie.sim.modem.SimModem;

class ModemOnAPtyTest {
  private static final String LINE = "+33612345601";
  private static final String PHONE = "+33612345699";

  private final Gateway gateway = new Gateway();
  private SimModem modem = plugged(Maker.QUECTEL);

  private SimModem plugged(Maker maker) {
    ModemOptions options = ModemOptions.of(maker, LINE);
    return SimModem.onPty(Path.of(gateway.path("modem")), options);
  }

  @AfterEach
  void close() {
    gateway.close();
    modem.close();
  }

  private void configured() {
    gateway.file("a", Map.of("device", modem.device(), "number", "0612345601"));
    await().until(() -> gateway.isUp("a"));
  }

  private void of(Maker maker) {
    modem.close();
    modem = plugged(maker);
    configured();
  }

  @ParameterizedTest
  @EnumSource(Maker.class)
  void aTextOfAPhoneComesInAndIsDeletedFromTheModem(Maker maker) {
    of(maker);

    modem.receive(PHONE, "Plus de chauffage, 3 °C ? {ça} coûte 5 €");

    await().until(() -> gateway.door().segments().size() == 1);
    TextSegment segment = gateway.door().segments().get(0);
    assertThat(segment.route()).isEqualTo("gsm-a");
    assertThat(segment.from().value()).isEqualTo(PHONE);
    assertThat(segment.to().value()).isEqualTo(LINE);
    assertThat(segment.text()).isEqualTo("Plus de chauffage, 3 °C ? {ça} coûte 5 €");
    assertThat(segment.part()).isEmpty();
    await().until(() -> modem.stored() == 0);
  }

  @ParameterizedTest
  @EnumSource(Maker.class)
  void aTextLeavesAndIsReportedDelivered(Maker maker) throws Exception {
    of(maker);

    SubmitOutcome outcome = gateway.send("a", PHONE, "Alerte 42 : OK 42").get();

    Taken taken = (Taken) outcome;
    assertThat(taken.from()).contains(new PhoneNumber(LINE));
    assertThat(taken.peerIds()).containsExactly("0/" + PHONE);
    assertThat(modem.sent()).containsExactly(new SentText(PHONE, "Alerte 42 : OK 42"));
    await().until(() -> gateway.door().receipts().size() == 1);
    ReceiptArrived receipt = gateway.door().receipts().get(0);
    assertThat(receipt.peerId()).isEqualTo("0/" + PHONE);
    assertThat(receipt.delivered()).isTrue();
    assertThat(receipt.route()).isEqualTo("gsm-a");
    await().until(() -> modem.stored() == 0);
  }

  @ParameterizedTest
  @EnumSource(Maker.class)
  void theHealthPartTellsHowItIs(Maker maker) {
    of(maker);

    String degrees = Map.of(Maker.SIMCOM, "34", Maker.QUECTEL, "33", Maker.HUAWEI, "41").get(maker);
    await().until(() -> gateway.says("a", degrees + " °C"));
    assertThat(gateway.health("a").text())
        .contains("registered with Orange F (home network)", "signal -71 dBm", "SM 0 of 20")
        .containsIgnoringCase(maker.name());
    RouteStatus status = gateway.route("a").orElseThrow().status();
    assertThat(status.numbers()).containsExactly(new PhoneNumber(LINE));
    assertThat(status.receipts()).isTrue();
    await().until(() -> gateway.door().timesUp() == 1);
  }

  @Test
  void longTextsGoBothWaysInParts() throws Exception {
    configured();
    String text = "Ascenseur bloqué au 3ᵉ 😀 ".repeat(20);

    modem.receive(PHONE, text);
    Taken taken = (Taken) gateway.send("a", PHONE, text).get();

    assertThat(modem.sent()).containsExactly(new SentText(PHONE, text));
    assertThat(taken.peerIds()).hasSameSizeAs(modem.parts()).doesNotHaveDuplicates();
    await().until(() -> String.join("", gateway.door().texts()).length() == text.length());
    List<TextSegment> parts = gateway.door().segments();
    assertThat(String.join("", gateway.door().texts())).isEqualTo(text);
    assertThat(parts).allMatch(p -> p.part().orElseThrow().total() == parts.size());
    await().until(() -> gateway.door().receipts().size() == taken.peerIds().size());
  }

  @Test
  void whatLayInSimAndPhoneBeforeIsFetchedAtTheStart() {
    modem.store("SM", PHONE, "in the SIM");
    modem.store("ME", PHONE, "in the phone");

    configured();

    await().until(() -> gateway.door().texts().size() == 2);
    assertThat(gateway.door().texts()).containsExactlyInAnyOrder("in the SIM", "in the phone");
    await().until(() -> modem.stored() == 0);
  }

  @Test
  void sendersOfAllKinds() {
    configured();

    modem.receive("ORANGE", "a");
    modem.receive("36101", "b");
    modem.receive("0612345699", "c");

    await().until(() -> gateway.door().segments().size() == 3);
    assertThat(gateway.door().segments().stream().map(s -> s.from().value()))
        .containsExactlyInAnyOrder("ORANGE", "36101", PHONE);
  }

  @Test
  void anEmptyTextIsATextToo() {
    configured();

    modem.receive(PHONE, "");

    await().until(() -> gateway.door().texts().equals(List.of("")));
  }

  @Test
  void aModemOverTcpIsTheSame() throws Exception {
    SimModem remote = SimModem.onTcp(0, ModemOptions.of(Maker.SIMCOM, LINE));
    try (remote) {
      gateway.file("far", Map.of("device", remote.device()));
      await().until(() -> gateway.isUp("far"));

      remote.receive(PHONE, "hello");
      SubmitOutcome outcome = gateway.send("far", PHONE, "hello back").get();

      assertThat(outcome).isInstanceOf(Taken.class);
      await().until(() -> gateway.door().texts().equals(List.of("hello")));
      assertThat(gateway.door().segments().get(0).to().value()).isEqualTo(LINE);
    }
  }
}
