package org.vigie.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.server.SMTPServer;
import org.vigie.api.health.HealthState;

class TheServersCertificateIsCheckedTest {
  @TempDir Path directory;

  private static UnaryOperator<SMTPServer.Builder> by(String security, TestCertificate own) {
    return how ->
        security.equals("tls")
            ? how.serverSocketFactory(own.context())
            : how.startTlsSocketFactory(own.context()).requireTLS(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls", "starttls"})
  void andTrustedWhereTheFileSaysSo(String security) throws Exception {
    TestCertificate own = new TestCertificate(directory, "ip:127.0.0.1");
    try (MailServer server = new MailServer().start(by(security, own));
        Office office = new Office(directory)) {
      office.room.configure(Office.values(server.port, "security=" + security));
      office.owes("alice@example.com");
      await().until(() -> office.health().state() == HealthState.DEGRADED);
      assertThat(office.health().text())
          .contains("TLS: its certificate is not trusted", "key 'trust'");
      assertThat(server.taken).isEmpty();

      String trust = "trust=" + own.file();
      office.room.configure(Office.values(server.port, "security=" + security, trust));
      await().until(() -> office.owed().isEmpty());
      assertThat(server.taken).hasSize(1);
    }
  }

  @Test
  void andNotTrustedForAnotherName() throws Exception {
    TestCertificate own = new TestCertificate(directory, "dns:other.example");
    try (MailServer server = new MailServer().start(by("tls", own));
        Office office = new Office(directory)) {
      String trust = "trust=" + own.file();
      office.room.configure(Office.values(server.port, "security=tls", trust));
      office.owes("alice@example.com");
      await().until(() -> office.health().state() == HealthState.DEGRADED);
      assertThat(office.health().text()).contains("its certificate does not hold for 127.0.0.1");
      assertThat(server.taken).isEmpty();
    }
  }

  /** The platform would take one for ever that is itself among the trusted. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void andNotTrustedAfterItsLastDayWhoeverVouchesForIt(boolean byCa) throws Exception {
    TestCertificate own = TestCertificate.expired(directory, byCa);
    try (MailServer server = new MailServer().start(by("tls", own));
        Office office = new Office(directory)) {
      String trust = "trust=" + own.file();
      office.room.configure(Office.values(server.port, "security=tls", trust));
      office.owes("alice@example.com");
      await().until(() -> office.health().state() == HealthState.DEGRADED);
      assertThat(office.health().text())
          .contains("TLS: its certificate has expired (NotAfter: ", "must be renewed there");
      assertThat(server.taken).isEmpty();
      assertThat(office.owed()).hasSize(1);
    }
  }

  @Test
  void andWithoutOneNothingLeaves() {
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory)) {
      office.room.configure(Office.values(server.port, "security=starttls"));
      office.owes("alice@example.com");
      await().until(() -> office.health().state() == HealthState.DEGRADED);
      assertThat(office.health().text()).contains("STARTTLS");
      assertThat(server.taken).isEmpty();
    }
  }
}
