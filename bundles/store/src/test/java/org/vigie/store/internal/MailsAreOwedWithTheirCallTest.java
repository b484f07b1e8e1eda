package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallId;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.mail.OwedMail;
import org.vigie.api.store.JournalEntry;

class MailsAreOwedWithTheirCallTest {
  private static final int ALL = 1000;

  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void open() {
    store = OpenStore.on(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void reopen() {
    store.close();
    store = OpenStore.on(directory);
  }

  private static MailRecord mail(long n, String person) {
    CallId call = Entries.call(n);
    String key = "voicemail:%s:%s".formatted(call, person);
    String body = "Un message\n\nDurée : 42 s \ud83d\udd25\n";
    return new OwedMail(key, call, person + "@example.com", "Été — " + n, body)
        .owed(Entries.T0.plusSeconds(n));
  }

  private static JournalEntry owing(MailRecord... mails) {
    JournalEntry last = Entries.last(mails[0].mail().call(), 1, Entries.T0, false);
    return new JournalEntry(
        last.call(), 1, last.events(), last.record(), List.of(), List.of(mails));
  }

  @Test
  void whatACallOwesIsThereAfterARestartOldestFirst() {
    MailRecord first = mail(1, "alice");
    MailRecord second = mail(2, "b".repeat(3_000));
    store.journal().append(List.of(owing(second), owing(first)));
    reopen();
    assertThat(store.mailStore().owed(ALL)).containsExactly(first, second);
    assertThat(store.mailStore().owed(1)).containsExactly(first);
  }

  @Test
  void anEntryThatIsWrittenASecondTimeOwesItsMailsOnce() {
    MailRecord alice = mail(1, "alice");
    MailRecord bruno = mail(1, "bruno");
    store.journal().append(List.of(owing(alice, bruno)));
    store.journal().append(List.of(owing(alice, bruno)));
    assertThat(store.mailStore().owed(ALL)).containsExactlyInAnyOrder(alice, bruno);
  }

  @Test
  void whatIsSentOrHasFailedIsOwedNoLonger() {
    List<MailRecord> mails = IntStream.range(1, 4).mapToObj(n -> mail(n, "alice")).toList();
    mails.forEach(mail -> store.journal().append(List.of(owing(mail))));
    store.mailStore().note(List.of(mails.get(0).sent(), mails.get(2).failed("550 no such user")));
    reopen();
    assertThat(store.mailStore().owed(ALL)).containsExactly(mails.get(1));
  }

  @Test
  void onlyWhatIsDoneWithGoesInTime() throws Exception {
    MailRecord sent = mail(1, "alice");
    MailRecord owed = mail(1, "bruno");
    store.journal().append(List.of(owing(sent, owed)));
    store.mailStore().note(List.of(sent.sent()));
    Instant later = Entries.T0.plus(Duration.ofDays(2));
    DerbyMailStore mails = (DerbyMailStore) store.mailStore();
    mails.prune(InstantSource.fixed(later), Duration.ofDays(3));
    assertThat(rows()).isEqualTo(2);
    mails.prune(InstantSource.fixed(later), Duration.ofDays(1));
    assertThat(rows()).isEqualTo(1);
    assertThat(mails.owed(ALL)).containsExactly(owed);
  }

  private int rows() throws Exception {
    Database database = new Database(directory);
    try (var connection = database.connect();
        var rows = connection.prepareStatement("SELECT COUNT(*) FROM mails").executeQuery()) {
      rows.next();
      int count = rows.getInt(1);
      connection.rollback();
      return count;
    }
  }
}
