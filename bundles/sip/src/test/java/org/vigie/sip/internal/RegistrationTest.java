package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Registrar;
import org.vigie.sip.internal.testing.Text;

class RegistrationTest {
  private static final Map<String, String> ACCOUNT =
      Map.of("register", "true", "user", "box", "password", "s3cret");

  private final Appliance appliance = new Appliance();
  private final Phone registrar = new Phone(appliance.port());

  @AfterEach
  void close() {
    appliance.close();
    registrar.close();
  }

  private static String www(String value) {
    return "WWW-Authenticate: " + value + "\r\n";
  }

  private void accept(Text register, int seconds) {
    String contact = "Contact: " + register.header("Contact") + ";expires=" + seconds + "\r\n";
    registrar.send(register.reply("200 OK", "r", contact, ""));
  }

  private boolean isUp() {
    return appliance.named("gw").status().up();
  }

  @ParameterizedTest
  @CsvSource({"MD5, MD5", "SHA-256, SHA-256"})
  void provesThePassword(String algorithm, String hash) {
    appliance.trunk("gw", registrar.port(), ACCOUNT);
    Text first = registrar.expect("REGISTER sip:127.0.0.1:" + registrar.port());
    assertThat(isUp()).isFalse();
    String challenge = www(Registrar.challenge(algorithm, "n1", ""));
    registrar.send(first.reply("401 Unauthorized", "r", challenge, ""));

    Text second = registrar.expect("REGISTER");

    String proof = second.header("Authorization");
    assertThat(Registrar.proves(proof, "REGISTER", "s3cret", hash)).as(proof).isTrue();
    assertThat(second.header("Call-ID")).isEqualTo(first.header("Call-ID"));
    assertThat(second.header("CSeq")).isEqualTo("2 REGISTER");
    accept(second, 300);
    await().until(this::isUp);
    assertThat(appliance.health("trunk gw")).isEqualTo("UP registered for 300 s");
  }

  @Test
  void answersTheFirstAlgorithmThatItKnows() {
    appliance.trunk("gw", registrar.port(), ACCOUNT);
    Text first = registrar.expect("REGISTER");
    String challenges =
        www(Registrar.challenge("SHA-512-256", "n1", ""))
            + www(Registrar.challenge("SHA-256", "n2", ""))
            + www(Registrar.challenge("MD5", "n3", ""));
    registrar.send(first.reply("401 Unauthorized", "r", challenges, ""));

    assertThat(Registrar.field(registrar.expect("REGISTER").header("Authorization"), "nonce"))
        .isEqualTo("n2");
  }

  @Test
  void refreshesBeforeItExpiresAndTakesANewNonceWhereTheOldIsStale() {
    appliance.trunk("gw", registrar.port(), ACCOUNT);
    Text first = registrar.expect("REGISTER");
    registrar.send(
        first.reply("401 Unauthorized", "r", www(Registrar.challenge("MD5", "n1", "")), ""));
    accept(registrar.expect("REGISTER"), 7);

    Text refresh = registrar.expect("REGISTER");

    String proof = refresh.header("Authorization");
    assertThat(Registrar.field(proof, "nc")).isEqualTo("00000002");
    String stale = www(Registrar.challenge("MD5", "n2", ", stale=true"));
    registrar.send(refresh.reply("401 Unauthorized", "r", stale, ""));
    Text again = registrar.expect("REGISTER");
    assertThat(Registrar.field(again.header("Authorization"), "nonce")).isEqualTo("n2");
    accept(again, 300);
    await().until(() -> appliance.health("trunk gw").contains("registered for 300 s"));
  }

  @Test
  void aWrongPasswordIsSaidAndNotTriedInALoop() {
    appliance.trunk("gw", registrar.port(), ACCOUNT);
    for (int i = 1; i <= 2; i++) {
      Text register = registrar.expect("REGISTER");
      String challenge = www(Registrar.challenge("MD5", "n" + i, ""));
      registrar.send(register.reply("401 Unauthorized", "r", challenge, ""));
    }

    await().until(() -> appliance.health("trunk gw").contains("check user and password"));
    registrar.expectNothing(1500);
    assertThat(appliance.health("trunk gw")).startsWith("DOWN").doesNotContain("s3cret");
  }

  @Test
  void asksForLongerWhereThatIsWanted() {
    appliance.trunk("gw", registrar.port(), ACCOUNT);
    Text first = registrar.expect("REGISTER");
    registrar.send(first.reply("423 Interval Too Brief", "r", "Min-Expires: 1800\r\n", ""));

    Text second = registrar.expect("REGISTER");

    assertThat(second.header("Expires")).isEqualTo("1800");
    accept(second, 1800);
    await().until(this::isUp);
  }

  @Test
  void comesBackWhenTheRegistrarSays() {
    appliance.trunk("gw", registrar.port(), ACCOUNT);
    Text first = registrar.expect("REGISTER");
    long refused = System.nanoTime();
    registrar.send(first.reply("503 Service Unavailable", "r", "Retry-After: 5\r\n", ""));
    await().until(() -> appliance.health("trunk gw").contains("503 Service Unavailable"));

    Text second = registrar.expect("REGISTER");

    assertThat(Duration.ofNanos(System.nanoTime() - refused))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    accept(second, 300);
    await().until(this::isUp);
  }

  @Test
  void givesTheRegistrationBackWhenTheTrunkIsTakenAway() {
    appliance.trunk("gw", registrar.port(), ACCOUNT);
    accept(registrar.expect("REGISTER"), 300);
    await().until(this::isUp);

    appliance.agent().trunks().remove("org.vigie.sip.trunk~gw");

    assertThat(registrar.expect("REGISTER").header("Expires")).isEqualTo("0");
  }
}
