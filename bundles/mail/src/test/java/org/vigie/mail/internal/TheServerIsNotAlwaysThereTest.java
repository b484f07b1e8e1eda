package org.vigie.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.vigie.api.health.HealthState;

class TheServerIsNotAlwaysThereTest {
  @TempDir Path directory;

  private static void awaitTrouble(Office office, String... words) {
    await().until(() -> office.health().state() == HealthState.DEGRADED);
    await().untilAsserted(() -> assertThat(office.health().text()).contains(words));
  }

  @Test
  void whatIsOwedMeanwhileLeavesWhenItIs() {
    try (MailServer server = new MailServer();
        Office office = new Office(directory)) {
      office.room.configure(Office.values(server.port));
      office.owes("alice@example.com");
      awaitTrouble(office, "127.0.0.1:" + server.port, "nobody listens there", "check host");
      office.owes("bruno@example.com");
      server.start();
      await().until(() -> office.owed().isEmpty());
      await().until(() -> office.health().state() == HealthState.UP);
      assertThat(server.taken).hasSize(2);
    }
  }

  @Test
  void oneThatIsSilentIsNotWaitedForForEver() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        MailServer server = new MailServer().start();
        Office office = new Office(directory)) {
      office.room.configure(Office.values(silent.getLocalPort(), "timeout=1"));
      office.owes("alice@example.com");
      awaitTrouble(office, "no answer in time");
      assertThat(office.owed()).hasSize(1);
      office.room.configure(Office.values(server.port));
      await().until(() -> office.owed().isEmpty());
    }
  }

  @Test
  void oneThatAsksToComeLaterIsAskedLater() {
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory)) {
      server.toSender = "421 closing for maintenance";
      office.room.configure(Office.values(server.port));
      office.owes("alice@example.com");
      awaitTrouble(office, ": 421 closing for maintenance");
      server.toSender = "";
      await().until(() -> office.owed().isEmpty());
    }
  }

  @Test
  void oneThatRefusesOurAddressLosesNoMail() {
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory)) {
      server.toSender = "550 not from you";
      office.room.configure(Office.values(server.port));
      office.owes("alice@example.com");
      awaitTrouble(office, "our address is refused", "550 not from you", "check from");
      assertThat(office.owed()).hasSize(1);
      server.toSender = "";
      await().until(() -> office.owed().isEmpty());
    }
  }

  @Test
  void oneThatDoesNotKnowUsIsAskedAtOnceWhenTheFileIsMended() throws Exception {
    TestCertificate certificate = new TestCertificate(directory, "ip:127.0.0.1");
    var login =
        new EasyAuthenticationHandlerFactory(
            (user, password, context) -> {
              if (!user.equals("vigie") || !password.equals("s3cret")) {
                throw new LoginFailedException();
              }
            });
    try (MailServer server = new MailServer();
        Office office = new Office(directory)) {
      server.start(
          how ->
              how.startTlsSocketFactory(certificate.context())
                  .requireTLS(true)
                  .authenticationHandlerFactory(login)
                  .requireAuth(true));
      String[] bad = {
        "security=starttls", "trust=" + certificate.file(), "user=vigie", "password=w0rse"
      };
      office.room.configure(Office.values(server.port, bad));
      office.owes("alice@example.com");
      awaitTrouble(office, "user or password is refused", "535");
      assertThat(office.health().text()).doesNotContain("w0rse");
      bad[3] = "password=s3cret";
      office.room.configure(Office.values(server.port, bad));
      await().until(() -> office.owed().isEmpty());
    }
  }
}
