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
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.store.StoreException;
import org.vigie.api.store.TextBatch;

class ACommitThatFailedMayHaveTakenEffectTest {
  @TempDir Path directory;
  private final TextJson json = TextJson.of(Schema.NOW);
  private Database database;
  private Connections connections;
  private GroupCommit<TextBatch> writer;
  private DerbyTextStore store;
  private boolean failing;

  @BeforeEach
  void open() {
    database = new Database(directory);
    connections = new Connections(database);
    var settings = new StoreSettings(directory, Duration.ofDays(30), Optional.empty());
    var health = new StoreHealth(settings, InstantSource.fixed(Entries.T0));
    writer = new GroupCommit<>(database, health, c -> new TextWriter(doubtful(c), json));
    store = new DerbyTextStore(writer, connections, json, new AlertReader(json));
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

  private void writeInDoubt(TextBatch batch) {
    store.write(Sms.added());
    failing = true;
    assertThatThrownBy(() -> store.write(batch)).isInstanceOf(StoreException.class);
    assertThat(store.owed(Entries.T0)).isNotEmpty();
  }

  @Test
  void whatIsWrittenAgainStandsOnce() {
    TextBatch batch = Sms.arrivals(1, 3);
    writeInDoubt(batch);
    store.write(batch);
    assertThat(store.owed(Entries.T0)).hasSize(6);
    assertThat(store.openAlerts()).hasSize(3);
  }

  @Test
  void whatIsNotWrittenAgainIsGone() {
    writeInDoubt(Sms.arrivals(1, 3));
    TextBatch other = Sms.arrivals(4, 1);
    store.write(other);
    assertThat(store.owed(Entries.T0)).isEqualTo(other.added().subList(1, 3));
    assertThat(store.openAlerts()).hasSize(1);
  }
}
