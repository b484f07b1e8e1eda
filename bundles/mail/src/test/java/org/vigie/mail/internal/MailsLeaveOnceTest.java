package org.vigie.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallId;
import org.vigie.api.health.HealthState;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.mail.MailStore;
import org.vigie.api.mail.OwedMail;
import org.vigie.api.store.StoreException;

class MailsLeaveOnceTest {
  @TempDir Path directory;

  @Test
  void asTheyAreOwed() throws Exception {
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory)) {
      office.room.configure(Office.values(server.port));
      CallId call = office.call();
      String subject = "Été : message vocal de Café « L'Œuf » \ud83d\udd25";
      String body = "Durée : 42 s\n.\n..\nL'écouter : https://vigie.example/api\n";
      OwedMail mail = new OwedMail("k é", call, "alice@example.com", subject, body);
      office.owes(call, List.of(mail));
      await().until(() -> office.owed().isEmpty());

      assertThat(server.taken).hasSize(1);
      assertThat(server.taken.get(0).from()).isEqualTo("vigie@example.com");
      assertThat(server.taken.get(0).to()).isEqualTo("alice@example.com");
      MimeMessage read = server.taken.get(0).read();
      assertThat(read.getSubject()).isEqualTo(subject);
      assertThat(((String) read.getContent()).replace("\r\n", "\n")).isEqualTo(body);
      assertThat(read.getFrom()[0]).hasToString("Vigie <vigie@example.com>");
      assertThat(read.getAllRecipients()).hasSize(1);
      assertThat(read.getSentDate().toInstant()).isEqualTo(Office.START);
      assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(read.getMessageID()).endsWith("@example.com>");
      assertThat(office.health().state()).isEqualTo(HealthState.UP);
    }
  }

  @Test
  void aThousand() {
    try (MailServer server = new MailServer();
        Office office = new Office(directory)) {
      office.room.configure(Office.values(server.port));
      List<String> all = office.owesMany(1_000);
      assertThat(office.owed()).hasSize(1_000);
      server.start();
      await().until(() -> office.owed().isEmpty());
      assertThat(server.taken).extracting(MailServer.Mail::to).containsExactlyElementsOf(all);
    }
  }

  @Test
  void alsoWhereTheApplianceWasStartedAgainBetween() {
    try (MailServer server = new MailServer()) {
      List<MailRecord> owed;
      try (Office office = new Office(directory)) {
        office.room.configure(Office.values(server.port));
        owed = office.owes("alice@example.com");
        await().until(() -> office.health().state() == HealthState.DEGRADED);
      }
      server.start();
      for (int starts = 0; starts < 2; starts++) {
        try (Office office = new Office(directory)) {
          office.room.configure(Office.values(server.port));
          await().until(() -> office.owed().isEmpty());
        }
      }
      assertThat(server.taken).hasSize(1);
      assertThat(owed).hasSize(1);
    }
  }

  @Test
  void alsoWhereItCouldNotBeNotedAtOnce() {
    AtomicInteger fails = new AtomicInteger(1);
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory, store -> failing(store, fails))) {
      office.room.configure(Office.values(server.port));
      office.owes("alice@example.com");
      await().until(() -> office.owed().isEmpty());
      office.owes("bruno@example.com");
      await().until(() -> office.owed().isEmpty());
      assertThat(fails).hasValue(0);
      assertThat(server.taken)
          .extracting(MailServer.Mail::to)
          .containsExactly("alice@example.com", "bruno@example.com");
    }
  }

  /** The disk is full for so many times. */
  private static MailStore failing(MailStore store, AtomicInteger times) {
    return new MailStore() {
      @Override
      public List<MailRecord> owed(int limit) {
        return store.owed(limit);
      }

      @Override
      public void note(List<MailRecord> changed) {
        if (times.get() > 0) {
          times.decrementAndGet();
          throw new StoreException("full", new IllegalStateException("full"));
        }
        store.note(changed);
      }
    };
  }

  @Test
  void whatWasSentTwiceAfterACrashIsSeenToBeOne() throws Exception {
    try (MailServer server = new MailServer().start()) {
      OwedMail mail = Office.mail(new CallId("C1"), "alice@example.com");
      for (int times = 0; times < 2; times++) {
        try (Office office = new Office(directory.resolve("" + times))) {
          office.room.configure(Office.values(server.port));
          office.owes(mail.call(), List.of(mail));
          await().until(() -> office.owed().isEmpty());
        }
      }
      assertThat(server.taken.get(0).read().getMessageID())
          .isEqualTo(server.taken.get(1).read().getMessageID());
    }
  }

  @Test
  void withoutAFileNothingIsOwedAndWhatWasWaits() {
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory)) {
      office.room.configure(java.util.Map.of("component.name", "x"));
      assertThat(office.room.open()).isFalse();
      assertThat(office.health().text()).isEqualTo("off: there is no etc/org.vigie.mail.cfg");
      assertThat(office.health().state()).isEqualTo(HealthState.UP);
      office.owes("alice@example.com");
      office.room.configure(Office.values(server.port));
      assertThat(office.room.open()).isTrue();
      await().until(() -> office.owed().isEmpty());
      office.room.configure(java.util.Map.of());
      office.owes("bruno@example.com");
      assertThat(office.room.open()).isFalse();
      assertThat(office.owed()).hasSize(1);
    }
  }

  @Test
  void noneIsTriedForEver() {
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory)) {
      server.refused.put("alice@example.com", "451 come again");
      office.room.configure(Office.values(server.port, "giveUpAfter=24"));
      office.owes("alice@example.com");
      await().until(() -> server.asked.size() > 2);
      assertThat(office.owed()).hasSize(1);
      office.clock.leap(Duration.ofHours(25));
      await().until(() -> office.owed().isEmpty());
      assertThat(office.health().text()).contains("alice@example.com", "451 come again");
    }
  }
}
