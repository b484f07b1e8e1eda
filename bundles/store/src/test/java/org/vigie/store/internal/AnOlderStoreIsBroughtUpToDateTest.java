package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnOlderStoreIsBroughtUpToDateTest {
  @TempDir Path directory;

  @Test
  void whatItHeldIsThereBesideWhatIsNew() throws SQLException {
    // As the store does before it opens Derby: its log belongs beside its data.
    System.setProperty("derby.stream.error.file", directory.resolve("derby.log").toString());
    EmbeddedDataSource old = new EmbeddedDataSource();
    old.setDatabaseName(directory.resolve("db").toString());
    old.setCreateDatabase("create");
    Migrations.run(old, Migrations.FILES.subList(0, 1));
    try (var connection = old.getConnection();
        var insert = connection.createStatement()) {
      insert.executeUpdate(
          "INSERT INTO setup (saved_at, saved_by, document) VALUES (0, 'admin', '{}')");
    }
    try (Store store = OpenStore.on(directory)) {
      assertThat(store.setups().newest()).contains("{}");
      store.textStore().write(Sms.arrivals(1, 1));
      assertThat(store.textStore().lastAlert()).isEqualTo(1);
    }
  }
}
