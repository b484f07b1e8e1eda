package org.vigie.gsm.internal.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.health.HealthState;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.voice.TrunkStatus;
import org.vigie.gsm.internal.testing.Bench;
import org.vigie.sim.modem.Maker;
import org.vigie.sim.modem.ModemOptions;
import org.vigie.sim.modem.SimModem;

class ModemDirectoryTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  private RouteStatus status() {
    return bench.gateway().route("a").orElseThrow().status();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "device|ttyUSB2|'ttyUSB2' is neither a path, such as /dev/ttyUSB2, nor tcp://host:port",
        "device|tcp://host|'tcp://host' is not of the form tcp://host:port",
        "device|udp://host:1|'udp://host:1' is not of the form tcp://host:port",
        "baud|fast|'fast' is not a whole number",
        "pin|12|is not 4 to 8 digits",
        "pin|12ab|is not 4 to 8 digits",
        "number|12|'12' is not a telephone number",
        "sms|perhaps|'perhaps' is neither true nor false",
        "voice|1|'1' is neither true nor false",
        "audio|ttyUSB4|'ttyUSB4' is neither a path, such as /dev/ttyUSB2, nor tcp://host:port",
        "priority|-1|-1 is not from 0 to 100000",
        "retryFor|x|'x' is not a whole number",
        "receipts|no|'no' is neither true nor false",
      })
  void aBadValueNamesFileKeyAndReasonAndTheLastGoodOnesGoOn(
      String key, String value, String reason) {
    bench.up("priority", "7");

    bench.file(key, value);

    String told = "CONFIGURATION_ERROR: etc/org.vigie.gsm-a.cfg: key '" + key + "': " + reason;
    assertThat(bench.gateway().health("a").text())
        .startsWith(told + "; the last good values go on: registered");
    assertThat(bench.gateway().health("a").state()).isEqualTo(HealthState.DEGRADED);
    assertThat(status().priority()).isEqualTo(7);
    assertThat(status().state()).isEqualTo(HealthState.UP);
    bench.file();
    assertThat(bench.gateway().isUp("a")).isTrue();
  }

  @Test
  void aModemThatNeverWasGoodIsDownWithTheReason() {
    bench.gateway().file("b", Map.of());

    assertThat(bench.gateway().health("b").state()).isEqualTo(HealthState.DOWN);
    assertThat(bench.gateway().health("b").text())
        .isEqualTo(
            "CONFIGURATION_ERROR: etc/org.vigie.gsm-b.cfg: key 'device': is missing: a path, or"
                + " tcp://host:port");
    assertThat(bench.gateway().route("b")).isEmpty();
  }

  @Test
  void whatIsNotOnTheLineIsChangedWithoutOpeningItAnew() {
    bench.up("priority", "7", "retryFor", "30", "receiptTimeout", "120");
    assertThat(status().terms().receiptTimeout()).contains(Duration.ofSeconds(120));
    long starts = bench.heard("AT+CMGF=0");

    bench.file("priority", "3", "number", "0612345602");

    assertThat(status().priority()).isEqualTo(3);
    assertThat(status().numbers()).containsExactly(new PhoneNumber("+33612345602"));
    assertThat(status().terms().retryFor()).isEqualTo(Duration.ofSeconds(10));
    assertThat(status().terms().receiptTimeout()).isEmpty();
    assertThat(bench.heard("AT+CMGF=0")).isEqualTo(starts);
    bench.modem().receive(Bench.PHONE, "x");
    await().until(() -> bench.door().segments().size() == 1);
    assertThat(bench.door().segments().get(0).to().value()).isEqualTo("+33612345602");
  }

  @Test
  void anotherDeviceTakesEffectAtOnce() {
    bench.up();
    try (SimModem other = SimModem.onTcp(0, ModemOptions.of(Maker.QUECTEL, Bench.LINE))) {
      bench.gateway().file("a", Map.of("device", other.device()));

      bench.awaitText("Quectel");
    }
  }

  @Test
  void aFileThatIsTakenAwayEndsItsModem() {
    bench.up();

    bench.gateway().noFile("a");

    assertThat(bench.gateway().route("a")).isEmpty();
    assertThat(bench.gateway().modems().parts()).isEmpty();
    int heard = bench.modem().heard().size();
    bench.modem().receive(Bench.PHONE, "nobody");
    assertThat(bench.modem().heard().size()).isBetween(heard, heard + 1);
    assertThat(bench.door().texts()).isEmpty();
  }

  @Test
  void severalModemsWorkAtOnce() throws Exception {
    Path path = Path.of(bench.gateway().path("second"));
    try (SimModem second = SimModem.onPty(path, ModemOptions.of(Maker.HUAWEI, ""))) {
      bench.up();
      bench.gateway().file("b", Map.of("device", second.device(), "number", "+33612345602"));
      await().until(() -> bench.gateway().isUp("b"));

      second.receive(Bench.PHONE, "to the second");
      bench.modem().receive(Bench.PHONE, "to the first");
      bench.gateway().send("b", Bench.PHONE, "from the second").get();

      await().until(() -> bench.door().segments().size() == 2);
      assertThat(
              bench.door().segments().stream().map(s -> s.route() + " " + s.to() + " " + s.text()))
          .containsExactlyInAnyOrder(
              "gsm-a +33612345601 to the first", "gsm-b +33612345602 to the second");
      assertThat(second.sent()).hasSize(1);
      assertThat(bench.modem().sent()).isEmpty();
    }
  }

  @Test
  void twoModemsOnOneDeviceAreReported() {
    bench.up();

    bench.gateway().file("b", Map.of("device", bench.modem().device()));

    assertThat(bench.gateway().health("b").text()).contains("key 'device': modem 'a' has the same");
  }

  @Test
  void twoFilesOfOneNameAreReportedAndTheFirstStays() {
    bench.up();
    Map<String, Object> twin = new HashMap<>(Map.of("device", "/dev/null"));
    twin.put("service.pid", "org.vigie.gsm.0815");
    twin.put("felix.fileinstall.filename", "file:/opt/etc/org.vigie.gsm-a.cfg");

    bench.gateway().modems().put("org.vigie.gsm.0815", twin);

    assertThat(bench.gateway().modems().parts().toString())
        .contains("a modem of that name already");
    assertThat(bench.gateway().isUp("a")).isTrue();
  }

  @Test
  void aMisspeltKeyIsReported() {
    bench.up();

    bench.file("prioritty", "3");

    assertThat(bench.gateway().health("a").state()).isEqualTo(HealthState.DEGRADED);
    assertThat(bench.gateway().health("a").text()).contains("key 'prioritty' means nothing");
  }

  @Test
  void voiceWithoutAnAudioPortSaysWhatToDo() {
    bench.up();

    bench.file("voice", "true");

    // The line is opened anew, so it may be down for a moment.
    await().until(() -> bench.gateway().health("a").state() == HealthState.DEGRADED);
    assertThat(bench.gateway().health("a").text())
        .startsWith("no calls: voice = true needs key 'audio', the modem's audio port, such as");
    TrunkStatus trunk = bench.gateway().trunk("a").status();
    assertThat(trunk.up()).isFalse();
    assertThat(trunk.text()).contains("voice = true needs key 'audio'");
    await().until(() -> status().state() == HealthState.UP);
  }

  @Test
  void anAudioPortThatIsNotThereIsTold() {
    bench.file("voice", "true", "audio", "/dev/ttyUSB99");

    await().until(() -> bench.gateway().says("a", "the audio port /dev/ttyUSB99 is not there"));
    assertThat(bench.gateway().trunk("a").status().up()).isFalse();
  }

  @Test
  void anAudioPortWithoutVoiceIsSaidToBeOfNoUse() {
    bench.up("audio", "/dev/ttyUSB4");

    assertThat(bench.gateway().health("a").text())
        .endsWith("key 'audio' is of no use without voice = true");
    assertThat(bench.gateway().modems().voice().trunks()).isEmpty();
  }

  @Test
  void theAudioPortMustNotBeTheDevice() {
    bench.up();

    bench.file("voice", "true", "audio", bench.modem().device());

    assertThat(bench.gateway().health("a").text()).contains("is the port of key 'device'");
  }

  @Test
  void aModemThatIsNotForMessagesIsLeftAlone() {
    bench.up();

    bench.file("sms", "false");

    assertThat(bench.gateway().route("a")).isEmpty();
    assertThat(bench.gateway().health("a").text()).startsWith("not in use: sms = false");
    bench.file("sms", "true");
    bench.awaitUp();
    assertThat(bench.gateway().route("a")).isPresent();
  }

  @Test
  void aNumberThatNobodyTellsIsMissed() {
    Path path = Path.of(bench.gateway().path("second"));
    try (SimModem silent = SimModem.onPty(path, ModemOptions.of(Maker.HUAWEI, ""))) {
      bench.gateway().file("b", Map.of("device", silent.device()));

      await().until(() -> bench.gateway().says("b", "set key 'number'"));
      assertThat(bench.gateway().health("b").state()).isEqualTo(HealthState.DEGRADED);

      bench.gateway().file("b", Map.of("device", silent.device(), "number", "0612345602"));
      await().until(() -> bench.gateway().isUp("b"));
    }
  }

  @Test
  void theNumberIsAskedOfTheSimWhereNoneIsConfigured() {
    bench.up();

    assertThat(status().numbers()).containsExactly(new PhoneNumber(Bench.LINE));
    assertThat(Optional.of(status().name())).contains("gsm-a");
  }
}
