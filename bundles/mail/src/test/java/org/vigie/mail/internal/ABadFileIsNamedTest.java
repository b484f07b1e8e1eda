package org.vigie.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.health.HealthState;
import org.vigie.mail.internal.config.MailConfigReader;

class ABadFileIsNamedTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "host=, 'host', not the name or address",
    "host=mail server, 'host', not the name or address",
    "port=0, 'port', not a whole number from 1 to 65535",
    "port=smtp, 'port', not a whole number",
    "security=ssl, 'security', none of none; starttls; tls",
    "from=, 'from', not a mail address",
    "from=vigie, 'from', not a mail address",
    "password=s3cret, 'user', missing",
    "trust=nowhere.pem, 'trust', cannot be read",
    "timeout=0, 'timeout', not a whole number from 1 to 300",
    "giveUpAfter=-1, 'giveUpAfter', not a whole number",
    "hosts=x, 'hosts', means nothing here"
  })
  void byFileKeyAndReason(String wrong, String key, String reason) {
    var reading = MailConfigReader.read(Office.values(25, wrong));
    assertThat(reading.config()).isEmpty();
    assertThat(reading.faults()).hasSize(1);
    assertThat(reading.faults().get(0))
        .contains("etc/org.vigie.mail.cfg: key '" + key + "'", reason.replace(';', ','))
        .doesNotContain("s3cret");
  }

  @Test
  void aPasswordIsNotSentInClear() {
    var reading = MailConfigReader.read(Office.values(25, "user=vigie", "password=s3cret"));
    assertThat(reading.faults().get(0)).contains("key 'security'", "in clear");
  }

  @Test
  void aFileWithoutACertificateIsNoTrust() throws Exception {
    Path empty = Files.writeString(directory.resolve("empty.pem"), "nothing\n");
    var reading = MailConfigReader.read(Office.values(25, "security=tls", "trust=" + empty));
    assertThat(reading.faults().get(0)).contains("key 'trust'", "holds no certificate");
  }

  @Test
  void whatIsLeftOutIsAsUsualAndThePasswordIsNotPrinted() {
    var values = Office.values(25, "security=", "port=", "user=vigie", "password=s3cret");
    var config = MailConfigReader.read(values).config().orElseThrow();
    assertThat(config.server()).hasToString("127.0.0.1:587 (starttls)");
    assertThat(config.toString()).contains("user=vigie").doesNotContain("s3cret");
  }

  @Test
  void theLastGoodOneGoesOn() {
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory)) {
      office.room.configure(Office.values(1, "port=x"));
      assertThat(office.health().state()).isEqualTo(HealthState.DEGRADED);
      assertThat(office.health().text())
          .startsWith("CONFIGURATION_ERROR: etc/org.vigie.mail.cfg: key 'port': 'x'")
          .endsWith("mails wait");
      assertThat(office.room.open()).isTrue();
      office.owes("alice@example.com");

      office.room.configure(Office.values(server.port));
      await().until(() -> office.owed().isEmpty());
      office.room.configure(Office.values(server.port, "port=x"));
      office.owes("bruno@example.com");
      await().until(() -> office.owed().isEmpty());
      assertThat(office.health().state()).isEqualTo(HealthState.DEGRADED);
      assertThat(office.health().text())
          .contains("key 'port'", "the last good values go on: mails leave by 127.0.0.1");
    }
  }
}
