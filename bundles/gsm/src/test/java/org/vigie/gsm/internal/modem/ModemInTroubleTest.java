package org.vigie.gsm.internal.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.health.HealthState;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Taken;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Unavailable;
import org.vigie.gsm.internal.testing.Bench;
import org.vigie.gsm.internal.testing.Pace;

class ModemInTroubleTest {
  private Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  /** The modem will leave something unanswered. */
  private void upInAHurry() {
    bench.close();
    bench = new Bench(Pace.SILENT_MODEM);
    bench.up();
  }

  @Test
  void anUnpluggedModemIsDownAndComesBackWhenItIsPluggedIn() throws Exception {
    bench.up();

    bench.modem().unplug();

    bench.awaitText("no such device: is the modem plugged in?");
    assertThat(bench.gateway().health("a").state()).isEqualTo(HealthState.DOWN);
    assertThat(bench.gateway().send("a", Bench.PHONE, "x").get()).isInstanceOf(Unavailable.class);
    bench.modem().store("SM", Bench.PHONE, "meanwhile");
    bench.modem().plugIn();
    bench.awaitUp();
    await().until(() -> bench.door().texts().equals(List.of("meanwhile")));
    await().until(() -> bench.door().timesUp() == 2);
    assertThat(bench.gateway().send("a", Bench.PHONE, "x").get()).isInstanceOf(Taken.class);
  }

  @Test
  void aModemThatIsPluggedInLaterIsFound() {
    bench.modem().unplug();
    bench.file();
    bench.awaitText("plugged in?");

    bench.modem().plugIn();

    bench.awaitUp();
  }

  @Test
  void aSilentModemIsResetAndUsedAgain() {
    upInAHurry();

    bench.modem().silence(true);

    await().until(() -> bench.door().timesUp() == 2);
    assertThat(bench.heard("AT+CFUN=1,1")).isEqualTo(1);
    bench.modem().receive(Bench.PHONE, "again");
    await().until(() -> bench.door().texts().equals(List.of("again")));
  }

  @Test
  void aModemThatIsSilentForLongIsTriedUntilItAnswers() {
    upInAHurry();
    bench.modem().silence(false);
    bench.awaitText("no reply");

    bench.modem().speak();

    bench.awaitUp();
    assertThat(bench.heard("AT+CFUN=1,1")).isGreaterThan(0);
  }

  @Test
  void aMessageThatASilentModemHasIsGivenBack() throws Exception {
    upInAHurry();
    bench.modem().silence(true);

    assertThat(bench.gateway().send("a", Bench.PHONE, "x").get()).isInstanceOf(Unavailable.class);

    bench.awaitUp();
  }

  @Test
  void oneReplyThatIsMissingResetsNothing() {
    upInAHurry();
    bench.modem().ignoreNext("AT+COPS");

    await().until(() -> bench.heard("AT+COPS?") > 3);

    assertThat(bench.heard("AT+CFUN=1,1")).isZero();
    assertThat(bench.gateway().isUp("a")).isTrue();
  }

  @Test
  void unsolicitedCodesInTheMiddleOfRepliesAreHeard() throws Exception {
    bench.up();
    bench.modem().store("SM", Bench.PHONE, "told of in the middle");
    bench.modem().interject("AT+CSQ", "+CMTI: \"SM\",0");

    await().until(() -> bench.door().texts().contains("told of in the middle"));
    bench.modem().interject("AT+CMGS", "+CREG: 1");
    Taken taken = (Taken) bench.gateway().send("a", Bench.PHONE, "x").get();

    assertThat(taken.peerIds()).containsExactly("0/" + Bench.PHONE);
    assertThat(bench.gateway().isUp("a")).isTrue();
  }

  @Test
  void choppedAndNoisyLinesAndAnEchoDoNoHarm() throws Exception {
    bench.modem().chopped(true);
    bench.up();
    bench.modem().echo();
    bench.modem().noise("\u0000\u00FF\u0001\r\n\u00C3");

    bench.modem().receive(Bench.PHONE, "é € 😀");
    Taken taken = (Taken) bench.gateway().send("a", Bench.PHONE, "é € 😀").get();

    assertThat(taken.peerIds()).hasSize(1);
    assertThat(bench.modem().sent().get(0).text()).isEqualTo("é € 😀");
    await().until(() -> bench.door().texts().equals(List.of("é € 😀")));
  }

  @Test
  void aModemThatStartsAnewByItselfIsToldEverythingAgain() {
    bench.up();
    long before = bench.heard("AT+CMGF=0");

    bench.modem().unplug();
    bench.modem().plugIn();
    bench.modem().say("RDY");

    await().until(() -> bench.heard("AT+CMGF=0") > before);
    bench.awaitUp();
  }

  @Test
  void withoutANetworkItIsDownAndSaysWhy() throws Exception {
    bench.up();

    bench.modem().registration(2);
    bench.awaitText("not registered: searching for a network, signal -71 dBm");
    assertThat(bench.gateway().send("a", Bench.PHONE, "x").get())
        .isInstanceOfSatisfying(
            Unavailable.class, u -> assertThat(u.cause()).contains("searching for a network"));
    bench.modem().registration(3);
    bench.awaitText("registration denied");
    bench.modem().registration(5);
    bench.awaitText("(roaming)");

    assertThat(bench.gateway().isUp("a")).isTrue();
    await().until(() -> bench.door().timesUp() == 2);
  }

  @Test
  void aWeakSignalIsSaid() {
    bench.up();

    bench.modem().signal(1);

    bench.awaitText("weak signal: move the antenna; registered");
    assertThat(bench.gateway().health("a").state()).isEqualTo(HealthState.DEGRADED);
    bench.modem().signal(99);
    bench.awaitText("signal unknown");
    assertThat(bench.gateway().isUp("a")).isTrue();
  }
}
