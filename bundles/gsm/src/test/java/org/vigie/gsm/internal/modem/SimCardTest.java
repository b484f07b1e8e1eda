package org.vigie.gsm.internal.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.gsm.internal.testing.Bench;
import org.vigie.gsm.internal.testing.Pace;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.ModemOptions;

class SimCardTest {
  private Bench bench = with(Pace.PATIENT);

  private static Bench with(Pace pace) {
    return new Bench(ModemOptions.of(Maker.SIMCOM, Bench.LINE).withPin("4711"), pace);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theRightPinIsEnteredWheneverItIsAskedFor() {
    bench.up("pin", "4711");

    bench.modem().unplug();
    await().until(() -> !bench.gateway().isUp("a"));
    bench.modem().plugIn();

    bench.awaitUp();
    assertThat(bench.modem().pinAttempts()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Maker.class)
  void aRefusedPinIsNeverTriedAgainUntilItIsChanged(Maker maker) {
    bench.close();
    bench = new Bench(ModemOptions.of(maker, Bench.LINE).withPin("4711"));
    String told = "PIN refused by the SIM: it is not tried again until it is changed, by key 'pin'";

    bench.file("pin", "1234");
    bench.awaitText(told + " of etc/org.vigie.gsm-a.cfg; 2 tries are left");
    long asked = bench.heard("AT+CPIN?");
    await().until(() -> bench.heard("AT+CPIN?") > asked + 2);
    bench.modem().unplug();
    bench.awaitText("no such device");
    bench.modem().plugIn();
    bench.awaitText(told);
    bench.gateway().restart();
    bench.file("pin", "1234");
    bench.awaitText(told);
    bench.gateway().noFile("a");
    bench.file("pin", "1234", "priority", "3");
    bench.awaitText(told);

    assertThat(bench.modem().pinAttempts()).isEqualTo(1);
    bench.up("pin", "4711");
    assertThat(bench.modem().pinAttempts()).isEqualTo(2);
  }

  @Test
  void aPinWhoseAnswerWasLostIsTriedAgainOnlyWhereTheSimHasNotCountedIt() {
    bench.close();
    bench = with(Pace.SILENT_MODEM);
    bench.modem().ignoreNext("AT+CPIN=");

    bench.up("pin", "4711");

    assertThat(bench.heard("AT+CPIN=\"4711\"")).isEqualTo(2);
    assertThat(bench.modem().pinAttempts()).isEqualTo(1);
  }

  @Test
  void aPinWhoseAnswerWasLostIsNotTriedAgainWhereTheModemDoesNotCount() {
    bench.close();
    bench = with(Pace.SILENT_MODEM);
    bench.modem().ignoreNext("AT+CPIN=");
    for (int i = 0; i < 50; i++) {
      bench.modem().failNext("AT+SPIC", "ERROR");
    }

    bench.file("pin", "1234");
    bench.awaitText("PIN refused");
    bench.gateway().restart();
    bench.file("pin", "1234");
    bench.awaitText("PIN refused");

    assertThat(bench.heard("AT+CPIN=\"1234\"")).isEqualTo(1);
  }

  @Test
  void aSimThatAsksForItsPukIsLeftAlone() {
    bench.file("pin", "0001");
    bench.awaitText("2 tries are left");
    bench.file("pin", "0002");
    bench.awaitText("1 tries are left");
    bench.file("pin", "0003");

    bench.awaitText("asks for its PUK: unlock it in a telephone");

    bench.file("pin", "4711");
    long asked = bench.heard("AT+CPIN?");
    await().until(() -> bench.heard("AT+CPIN?") > asked + 2);
    assertThat(bench.modem().pinAttempts()).isEqualTo(3);
  }

  @Test
  void aMissingPinIsAskedFor() {
    bench.file();

    bench.awaitText("the SIM asks for its PIN: set key 'pin' of etc/org.vigie.gsm-a.cfg");

    bench.up("pin", "4711");
  }

  @Test
  void aSimThatIsTakenOutIsMissedAndUnlockedWhenItIsBack() {
    bench.up("pin", "4711");

    bench.modem().sim(false);
    bench.awaitText("no SIM: put one in");

    bench.modem().sim(true);
    bench.awaitUp();
    assertThat(bench.modem().pinAttempts()).isEqualTo(2);
  }

  @Test
  void aSimThatIsStartingIsWaitedFor() {
    bench.modem().failNext("AT+CPIN?", "+CME ERROR: 14");
    bench.modem().failNext("AT+CPIN=", "+CME ERROR: SIM busy");
    bench.modem().failNext("AT+CNMI", "+CMS ERROR: 314");

    bench.up("pin", "4711");

    assertThat(bench.modem().pinAttempts()).isEqualTo(1);
  }

  @Test
  void aPinWithoutAPlaceToRememberItIsNotTried() throws Exception {
    java.nio.file.Files.createFile(bench.gateway().data().resolve("gsm"));

    bench.file("pin", "4711");

    bench.awaitText("which is not tried because it could not be remembered");
    assertThat(bench.modem().pinAttempts()).isZero();
  }

  @Test
  void whatIsRememberedHoldsNoPin() throws Exception {
    bench.file("pin", "1234");
    bench.awaitText("PIN refused");

    String note =
        java.nio.file.Files.readString(bench.gateway().data().resolve("gsm/a.properties"));

    assertThat(note).contains("refused=true").doesNotContain("1234\n");
  }
}
