package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.alert.AlertEvent.AlertRaised;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.mail.OwedMail;
import org.vigie.api.query.CallQuery;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.store.SetupStore.Kept;
import org.vigie.api.store.SetupVersion;

class AnOlderStoreIsBroughtUpToDateTest {
  private static final String CALL = Entries.call(1).value();
  private static final String POLICY =
      "{\"id\":\"p\",\"steps\":[{\"who\":{\"type\":\"Rank\",\"rank\":1},\"strategy\":\"SEQUENTIAL\","
          + "\"ring\":\"PT25S\",\"rounds\":1,\"pause\":\"PT0S\",\"accept\":\"KEY\"}],"
          + "\"otherwise\":{\"type\":\"ToNode\",\"node\":\"x\"},"
          + "\"alert\":{\"repeatAfter\":\"PT5M\",\"closeReminder\":\"PT4H\"}}";
  private static final String PLANNED =
      "{\"team\":\"froid\",\"at\":\"2026-11-21T22:00:00Z\",\"state\":\"PLANNED\",\"ranks\":"
          + "[{\"rank\":1,\"persons\":[\"alice\"],\"why\":\"rule r\"}]}";
  private static final String SEARCH =
      "[{\"type\":\"SearchStarted\",\"at\":\"2026-11-21T22:00:00Z\",\"team\":\"froid\",\"policy\":"
          + POLICY
          + ",\"planned\":"
          + PLANNED
          + "}]";
  private static final String CDR =
      "{\"id\":\"%s\",\"line\":\"l\",\"trunk\":\"t\",\"caller\":\"+33612345678\","
          + "\"called\":\"+33972101010\",\"diversion\":[],\"path\":[\"a\"],"
          + "\"startedAt\":\"2026-11-21T22:00:00Z\",\"verdict\":\"MISSED\",\"attempts\":[],"
          + "\"quality\":[],\"wayOut\":\"over\",\"missed\":true}";
  private static final String ALERT =
      "{\"id\":7,\"team\":\"froid\",\"line\":\"l\",\"called\":\"+33972101010\","
          + "\"from\":\"+33612345678\",\"text\":\"panne\",\"messages\":[\"m\"],\"state\":\"OPEN\","
          + "\"createdAt\":\"2026-11-21T22:00:00Z\",\"notices\":[]}";

  @TempDir Path directory;

  /** A database as a program that knew so many migrations left it. */
  private Connection old(int migrations) throws SQLException {
    // As the store does before it opens Derby: its log belongs beside its data.
    System.setProperty("derby.stream.error.file", directory.resolve("derby.log").toString());
    EmbeddedDataSource old = new EmbeddedDataSource();
    old.setDatabaseName(directory.resolve("db").toString());
    old.setCreateDatabase("create");
    Migrations.run(old, Migrations.FILES.subList(0, migrations));
    return old.getConnection();
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] instanceof byte[] bytes) {
          insert.setBytes(i + 1, bytes);
        } else {
          insert.setObject(i + 1, values[i]);
        }
      }
      insert.executeUpdate();
    }
  }

  private static void saved(Connection connection, String json) throws SQLException {
    String sql = "INSERT INTO setup (saved_at, saved_by, document) VALUES (?, ?, ?)";
    insert(connection, sql, Micros.of(Entries.T0), "admin", json);
  }

  @Test
  void whatItHeldIsThereBesideWhatIsNew() throws SQLException {
    try (Connection connection = old(1)) {
      saved(connection, "{}");
    }
    try (Store store = OpenStore.on(directory)) {
      assertThat(store.setups().newest().orElseThrow().json()).isEqualTo("{}");
      store.textStore().write(Sms.arrivals(1, 1));
      assertThat(store.textStore().lastAlert()).isEqualTo(1);
    }
  }

  @Test
  void itsSetupsGoOnWithNumbersAuthorsAndRules() throws SQLException {
    try (Connection connection = old(2)) {
      saved(connection, "{\"v\":1}");
      saved(connection, "{\"v\":2}");
    }
    try (Store store = OpenStore.on(directory)) {
      Author admin = new Author("admin", "");
      assertThat(store.setups().newest()).contains(new Kept(2, Entries.T0, admin, "{\"v\":2}"));
      assertThat(store.setups().before(2)).contains(new Kept(1, Entries.T0, admin, "{\"v\":1}"));
      assertThat(store.setups().rulesChanges()).isEmpty();
      assertThat(store.setups().audit(2)).isEmpty();
      store.setups().addRules(Entries.T0, Map.of("froid", "{}"));
      Instant later = Entries.T0.plusSeconds(1);
      SetupVersion next =
          new SetupVersion(
              "{}", admin, later, "x", Optional.empty(), List.of(), Map.of("froid", "{}"));
      assertThat(store.setups().add(next)).isEqualTo(3);
      assertThat(store.setups().rulesChanges().get("froid")).containsExactly(Entries.T0, later);
    }
  }

  @Test
  void itsCallsAreReadWithoutWhatTheyDidNotKnow() throws SQLException {
    try (Connection connection = old(2)) {
      insert(connection, "INSERT INTO journal VALUES (?, 1, 0, 1, 1, ?)", CALL, SEARCH);
      insert(connection, "INSERT INTO open_calls VALUES (?)", CALL);
      cdr(connection, 2, CDR);
    }
    try (Store store = OpenStore.on(directory)) {
      var search = (SearchStarted) store.journal().unfinished().get(0).events().get(0);
      assertThat(search.handler()).isEmpty();
      assertReadOfOld(search.policy());
      CallRecord call = store.callLog().find(Entries.call(2)).orElseThrow();
      assertThat(call.missed()).isTrue();
      assertThat(call.alert()).isEmpty();
      assertThat(call.details()).isEqualTo(CallDetails.NONE);
    }
  }

  @Test
  void itsCallsOfAnAlertAreStillThose() throws SQLException {
    try (Connection connection = old(3)) {
      String told = CDR.replace("\"missed\":true", "\"missed\":false,\"alert\":42");
      cdr(connection, 2, told);
      cdr(connection, 3, CDR);
    }
    try (Store store = OpenStore.on(directory)) {
      CallDetails details = store.callLog().find(Entries.call(2)).orElseThrow().details();
      assertThat(details.kind()).isEqualTo(CallKind.ALERT);
      assertThat(details.voicemail()).isEmpty();
      assertThat(store.callLog().find(CallQuery.newest(10)).items())
          .extracting(call -> call.details().kind())
          .containsExactly(CallKind.INCOMING, CallKind.ALERT);
    }
  }

  @Test
  void itsCallsMayOweMailsFromNowOn() throws SQLException {
    try (Connection connection = old(3)) {
      cdr(connection, 2, CDR);
    }
    try (Store store = OpenStore.on(directory)) {
      JournalEntry last = Entries.last(Entries.call(3), 1, Entries.T0, false);
      MailRecord mail = new OwedMail("k", last.call(), "a@b.fr", "s", "b").owed(Entries.T0);
      store
          .journal()
          .append(
              List.of(
                  new JournalEntry(
                      last.call(), 1, last.events(), last.record(), List.of(), List.of(mail))));
      assertThat(store.mailStore().owed(10)).containsExactly(mail);
      assertThat(store.callLog().find(Entries.call(2))).isPresent();
    }
  }

  private static void cdr(Connection connection, long n, String cdr) throws SQLException {
    insert(
        connection,
        "INSERT INTO call_log VALUES (?, ?, 'l', 'missed', NULL, '+33972101010', NULL, TRUE, 1, ?)",
        Entries.call(n).value(),
        Micros.of(Entries.T0.plusSeconds(n)),
        cdr.formatted(Entries.call(n).value()));
  }

  private static void assertReadOfOld(Policy policy) {
    Step step = policy.steps().get(0);
    assertThat(step.ring()).isEqualTo(Duration.ofSeconds(25));
    assertThat(step.skill()).isEmpty();
    assertThat(step.keyWait()).isEmpty();
    assertThat(policy.alert().voiceAfter()).isEmpty();
  }

  @Test
  void itsAlertsAreReadWithoutWhatTheyDidNotKnow() throws SQLException {
    String raised =
        "[{\"type\":\"AlertRaised\",\"at\":\"2026-11-21T22:00:00Z\",\"line\":\"l\","
            + "\"called\":\"+33972101010\",\"team\":\"froid\",\"from\":\"+33612345678\","
            + "\"message\":\"m\",\"text\":\"panne\",\"policy\":"
            + POLICY
            + ",\"planned\":"
            + PLANNED
            + "}]";
    try (Connection connection = old(2)) {
      insert(
          connection,
          "INSERT INTO alerts VALUES (7, ?, NULL, 'open', 'froid', 'l', '+33612345678', 1, ?)",
          Micros.of(Entries.T0),
          ALERT.getBytes(StandardCharsets.US_ASCII));
      insert(
          connection,
          "INSERT INTO alert_journal VALUES (7, 1, 1, ?)",
          raised.getBytes(StandardCharsets.US_ASCII));
    }
    try (Store store = OpenStore.on(directory)) {
      assertThat(store.texts().alert(new AlertId(7)).orElseThrow().text()).isEqualTo("panne");
      assertThat(store.texts().alert(new AlertId(7)).orElseThrow().call()).isEmpty();
      var event = (AlertRaised) store.textStore().openAlerts().get(0).events().get(0);
      assertReadOfOld(event.policy());
      assertThat(event.call()).isEmpty();
    }
  }
}
