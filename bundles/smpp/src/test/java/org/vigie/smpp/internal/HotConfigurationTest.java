package org.vigie.smpp.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.health.HealthState;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.RouteTerms;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Taken;
import org.vigie.smpp.internal.config.Names;
import org.vigie.smpp.internal.testing.Appliance;
import org.vigie.smpp.internal.testing.RawSmsc;

/** Files that appear, change, are wrong, and go. */
class HotConfigurationTest {
  private final RawSmsc smsc = new RawSmsc();
  private final RawSmsc other = new RawSmsc();
  private final Appliance appliance = new Appliance(smsc.port());

  @AfterEach
  void close() {
    appliance.close();
    smsc.close();
    other.close();
  }

  @Test
  void whatIsConfiguredIsSaid() {
    appliance
        .with("lines", "0712345678, 38000", "priority", "7", "retryFor", "3")
        .with("receiptTimeout", "90")
        .bound();
    RouteStatus status = appliance.routes().route().status();
    assertThat(status.name()).isEqualTo("smpp-alpha");
    assertThat(status.priority()).isEqualTo(7);
    assertThat(status.numbers()).containsExactly(Appliance.LINE);
    assertThat(status.receipts()).isTrue();
    assertThat(status.terms())
        .isEqualTo(new RouteTerms(Duration.ofSeconds(3), Optional.of(Duration.ofSeconds(90))));
    assertThat(status.state()).isEqualTo(HealthState.UP);
  }

  @Test
  void theDefaultsAreThoseOfTheReadme() {
    appliance.bound();
    RouteStatus status = appliance.routes().route().status();
    assertThat(status.terms()).isEqualTo(new RouteTerms(Duration.ofSeconds(10), Optional.empty()));
    assertThat(status.priority()).isEqualTo(100);
  }

  @Test
  void aChangeOfTermsKeepsTheSession() {
    appliance.bound();
    appliance.with("priority", "3", "window", "50", "throughput", "9").put();
    assertThat(appliance.routes().route().status().priority()).isEqualTo(3);
    assertThat(appliance.health()).startsWith("UP");
    assertThat(smsc.history(RawSmsc.UNBIND)).isEmpty();
  }

  @Test
  void aChangeOfThePeerIsANewSessionAtOnce() throws Exception {
    appliance.bound();
    appliance.with("port", Integer.toString(other.port())).put();
    smsc.next(RawSmsc.UNBIND);
    other.next(RawSmsc.BIND_TRANSCEIVER);
    appliance.awaitHealth("UP");
    assertThat(appliance.submit("x").get(60, SECONDS)).isInstanceOf(Taken.class);
    assertThat(other.history(RawSmsc.SUBMIT)).hasSize(1);
  }

  @Test
  void aChangeDuringAPauseIsTriedAtOnce() {
    smsc.script((session, pdu) -> session.answer(pdu, 0x0E, ""));
    appliance.put();
    // The next try would come after 12 s at the earliest.
    await().until(() -> smsc.history(RawSmsc.BIND_TRANSCEIVER).size() == 5);
    long start = System.nanoTime();
    appliance.with("port", Integer.toString(other.port())).put();
    appliance.awaitHealth("UP");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(11_500));
  }

  @Test
  void fromTransceiverToPairAndBack() {
    appliance.bound();
    appliance.with("bind", "pair").put();
    smsc.next(RawSmsc.BIND_RECEIVER);
    appliance.awaitHealth("UP bound to 127.0.0.1:" + smsc.port() + " as transmitter and receiver");
    appliance.with("bind", "transceiver").put();
    appliance.awaitHealth("UP bound to 127.0.0.1:" + smsc.port() + " as transceiver");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "port|seven|key 'port': 'seven' is not a whole number",
        "port|70000|key 'port': 70000 is not from 1 to 65535",
        "host|a b|key 'host': 'a b' is not a host name or address",
        "host||key 'host': is missing",
        "bind|both|key 'bind': 'both' is none of pair, transceiver",
        "tls|maybe|key 'tls': 'maybe' is none of false, true",
        "lines|0712345678, x|key 'lines': 'x' is not a number",
        "window|0|key 'window': 0 is not from 1 to 10000",
        "receipts|yes|key 'receipts': 'yes' is none of false, true",
        "certificates|/no/such.pem|key 'certificates': '/no/such.pem' cannot be read",
        "longMessages|long|key 'longMessages': 'long' is none of payload, sar, udh, udh16",
      })
  void aBadValueIsNamedAndTheLastGoodOnesGoOn(String key, String value, String text)
      throws Exception {
    appliance.bound();
    appliance.with(key, value == null ? "" : value).put();
    assertThat(appliance.health())
        .startsWith("DEGRADED CONFIGURATION_ERROR: etc/org.vigie.smpp-alpha.cfg: " + text)
        .contains("the last good values go on: bound to");
    assertThat(appliance.submit("x").get(60, SECONDS)).isInstanceOf(Taken.class);
    assertThat(smsc.history(RawSmsc.BIND_TRANSCEIVER)).hasSize(1);
  }

  @Test
  void aFileThatIsBadFromTheBeginningIsDownUntilItIsGood() {
    appliance.with("port", "x").put();
    assertThat(appliance.health()).startsWith("DOWN CONFIGURATION_ERROR: etc/org.vigie.smpp-alpha");
    assertThat(appliance.routes().offered()).isFalse();
    appliance.with("port", Integer.toString(smsc.port())).bound();
    assertThat(appliance.routes().offered()).isTrue();
  }

  @Test
  void ofTwoOfOneNameTheFirstIsInUse() {
    appliance.bound();
    Routes twin = appliance.routes().twin();
    twin.put(appliance.values());
    assertThat(twin.health().state()).isEqualTo(HealthState.DOWN);
    assertThat(twin.health().text()).contains("there is an SMSC 'alpha' already");
    assertThat(twin.offered()).isFalse();
    appliance.close();
    twin.put(appliance.values());
    assertThat(twin.offered()).isTrue();
    twin.close();
  }

  @Test
  void aKeyThatMeansNothingIsSaid() {
    appliance.with("trougput", "10").put();
    appliance.awaitHealth("DEGRADED etc/org.vigie.smpp-alpha.cfg: key 'trougput' means nothing");
  }

  @Test
  void aReceiptTimeoutWithoutReceiptsIsAFault() {
    appliance.with("receipts", "false", "receiptTimeout", "5").put();
    assertThat(appliance.health()).contains("key 'receiptTimeout': needs receipts = true");
  }

  @Test
  void theNameIsTheFiles() {
    assertThat(Names.of(java.util.Map.of("service.pid", "org.vigie.smpp~beta"))).isEqualTo("beta");
  }
}
