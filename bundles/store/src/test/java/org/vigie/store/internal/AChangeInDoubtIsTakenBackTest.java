package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.planning.Confirmed;
import org.vigie.api.store.PlanningStore.Trail;
import org.vigie.api.store.StoreException;

/** A commit that failed may have taken effect: « failed » must mean « nothing was written ». */
class AChangeInDoubtIsTakenBackTest {
  @TempDir Path directory;
  private final AdminJson json = AdminJson.of(Schema.NOW);
  private Database database;
  private Connections connections;
  private GroupCommit<AdminBatch> writer;
  private DerbySetupStore setups;
  private DerbyPlanningStore plannings;
  private boolean failing;

  @BeforeEach
  void open() {
    database = new Database(directory);
    connections = new Connections(database);
    var settings = new StoreSettings(directory, Duration.ofDays(30), Optional.empty());
    var health = new StoreHealth(settings, InstantSource.fixed(Entries.T0));
    writer = new GroupCommit<>(database, health, c -> new AdminWriter(doubtful(c), json));
    AdminWrites writes = new AdminWrites(writer, connections);
    setups = new DerbySetupStore(connections, writes);
    plannings = new DerbyPlanningStore(connections, writes, json);
  }

  @AfterEach
  void close() {
    writer.close();
    connections.close();
    database.close();
  }

  /** Commits, and says that it did not, as when the machine stalls between the two. */
  private Connection doubtful(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(real, arguments);
                if (failing && method.getName().equals("commit")) {
                  failing = false;
                  throw new SQLException("the log is full");
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void inDoubt(Runnable write) {
    failing = true;
    assertThatThrownBy(write::run).isInstanceOf(StoreException.class);
  }

  private void add(long version) {
    setups.add(
        new org.vigie.api.store.SetupVersion(
            "{\"v\":" + version + "}",
            AdministerForever.AUTHOR,
            Entries.T0.plusSeconds(version),
            "setup",
            Optional.empty(),
            List.of(),
            java.util.Map.of("froid", "{}")));
  }

  private void confirm(String id, String who) {
    Trail trail = new Trail(Entries.T0, AdministerForever.AUTHOR, who, Optional.empty(), List.of());
    plannings.put(List.of(new Confirmed(id, who, "test", Entries.T0)), List.of(trail));
  }

  private Optional<String> confirmed(String id) {
    return plannings.find(Confirmed.class, id).map(Confirmed::who);
  }

  @Test
  void aVersionOfTheSetupIsGoneWithItsRules() {
    add(1);
    inDoubt(() -> add(2));
    add(3);
    assertThat(setups.newest().orElseThrow().json()).isEqualTo("{\"v\":3}");
    assertThat(setups.before(setups.newest().orElseThrow().version()).orElseThrow().json())
        .isEqualTo("{\"v\":1}");
    assertThat(setups.rulesChanges().get("froid"))
        .containsExactly(Entries.T0.plusSeconds(1), Entries.T0.plusSeconds(3));
    var audit = new DerbyAuditLog(connections, json);
    assertThat(audit.find(AuditIsPagedNewestFirstTest.newest(9)).items()).hasSize(2);
  }

  @Test
  void aRecordIsAgainWhatItWas() {
    confirm("a", "alice");
    inDoubt(() -> confirm("a", "bruno"));
    confirm("c", "chloe");
    assertThat(confirmed("a")).contains("alice");
    inDoubt(() -> confirm("b", "bruno"));
    inDoubt(() -> plannings.remove(Confirmed.class, "a", List.of()));
    confirm("d", "chloe");
    assertThat(confirmed("b")).isEmpty();
    assertThat(confirmed("a")).contains("alice");
    var audit = new DerbyAuditLog(connections, json);
    assertThat(audit.find(AuditIsPagedNewestFirstTest.newest(9)).items()).hasSize(3);
  }
}
