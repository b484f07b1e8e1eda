package org.vigie.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallId;
import org.vigie.api.health.HealthState;
import org.vigie.api.mail.OwedMail;

class OneBadAddressHoldsUpNobodyTest {
  @TempDir Path directory;

  @Test
  void oneThatIsRefusedForGoodHasFailedAndIsSaidUntilTheNextSuccess() {
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory)) {
      server.refused.put("nobody@example.com", "550 no such user");
      office.room.configure(Office.values(server.port));
      office.owes("alice@example.com", "nobody@example.com");
      CallId call = office.call();
      String key = "voicemail:" + call + ":nora";
      office.owes(call, List.of(new OwedMail(key, call, "nobody@example.com", "Message", "42 s")));
      await().until(() -> office.owed().isEmpty());
      assertThat(server.taken).extracting(MailServer.Mail::to).containsExactly("alice@example.com");
      assertThat(server.asked).filteredOn("nobody@example.com"::equals).hasSize(2);
      assertThat(office.health().state()).isEqualTo(HealthState.DEGRADED);
      assertThat(office.health().text())
          .contains(
              "the mail to nobody@example.com for nora has failed: 550 no such user",
              "correct this person's email in the setup");

      office.owes("bruno@example.com");
      await().until(() -> office.health().state() == HealthState.UP);
    }
  }

  @Test
  void oneThatIsNoneIsNotEvenAskedFor() {
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory)) {
      office.room.configure(Office.values(server.port));
      office.owes("alice@example.com Bcc: all@example.com", "a,b@example.com", "bruno@example.com");
      await().until(() -> office.owed().isEmpty());
      assertThat(server.asked).containsExactly("bruno@example.com");
      assertThat(server.taken.get(0).text()).doesNotContain("Bcc");
    }
  }

  @Test
  void oneThatIsRefusedForNowIsTriedAgain() {
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory)) {
      server.refused.put("alice@example.com", "450 greylisted");
      server.spoiled.put("chloe@example.com", "452 out of room");
      office.room.configure(Office.values(server.port));
      office.owes("alice@example.com", "chloe@example.com", "bruno@example.com");
      await().until(() -> server.taken.size() == 1);
      assertThat(server.taken.get(0).to()).isEqualTo("bruno@example.com");
      await().until(() -> office.health().text().contains("it puts 2 off"));
      assertThat(office.health().state()).isEqualTo(HealthState.UP);

      server.refused.clear();
      server.spoiled.clear();
      await().until(() -> office.owed().isEmpty());
      assertThat(server.taken).hasSize(3);
    }
  }

  @Test
  void aTextThatIsRefusedForGoodHasFailed() {
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory)) {
      server.spoiled.put("alice@example.com", "554 looks like spam");
      office.room.configure(Office.values(server.port));
      office.owes("alice@example.com", "bruno@example.com");
      await().until(() -> office.owed().isEmpty());
      assertThat(server.taken).extracting(MailServer.Mail::to).containsExactly("bruno@example.com");

      office.owes("alice@example.com");
      await().until(() -> office.owed().isEmpty());
      assertThat(office.health().text()).contains("554 looks like spam: ask who runs the mail");
    }
  }

  @Test
  void oneThatBreaksTheConnectionGoesAfterTheOthers() {
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory)) {
      server.breaking.add("alice@example.com");
      office.room.configure(Office.values(server.port));
      office.owes("alice@example.com", "bruno@example.com");
      await().until(() -> server.taken.size() == 1);
      await().until(() -> server.asked.stream().filter("alice@example.com"::equals).count() > 3);
      office.owes("chloe@example.com");
      await().until(() -> server.taken.size() == 2);
      server.breaking.clear();
      await().until(() -> office.owed().isEmpty());
      assertThat(server.taken).hasSize(3);
    }
  }

  /** From the third time on it waits for itself, and holds up nobody any more. */
  @Test
  void oneThatKeepsBreakingTheConnectionWaitsForItself() {
    Pauses patient = new Pauses(Duration.ofHours(1), Duration.ofHours(1));
    try (MailServer server = new MailServer().start();
        Office office = new Office(directory, store -> store, Office.SHORT, patient)) {
      server.breaking.add("alice@example.com");
      office.room.configure(Office.values(server.port));
      office.owes("alice@example.com");
      await().until(() -> office.health().text().contains("it puts 1 off"));
      assertThat(office.health().state()).isEqualTo(HealthState.UP);
      office.owes("bruno@example.com");
      await().until(() -> server.taken.size() == 1);
      assertThat(server.asked)
          .containsExactly(
              "alice@example.com", "alice@example.com", "alice@example.com", "bruno@example.com");
    }
  }
}
