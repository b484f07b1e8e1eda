package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.setup.AuditEntry;
import org.vigie.api.setup.Author;
import org.vigie.api.store.SetupStore;
import org.vigie.api.store.SetupStore.Kept;
import org.vigie.api.store.SetupVersion;

class SetupVersionsAreKeptTest {
  static final Author ADMIN = new Author("admin", "rest 192.0.2.7");

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
    close();
    open();
  }

  private SetupStore setups() {
    return store.setups();
  }

  private static SetupVersion version(String json, Instant at, Map<String, String> rules) {
    return new SetupVersion(
        json, ADMIN, at, "setup", Optional.of("froid"), List.of("a: b → c"), rules);
  }

  private static Instant at(long seconds) {
    return Entries.T0.plusSeconds(seconds).plusNanos(123_000);
  }

  @Test
  void theNewestCountsAcrossAReopeningAndTheOneBeforeIsThere() {
    String long2 = "{\"v\":\"" + "é".repeat(100_000) + "\"}";
    assertThat(setups().add(version("{\"v\":1}", at(0), Map.of()))).isEqualTo(1);
    assertThat(setups().add(version(long2, at(1), Map.of()))).isEqualTo(2);
    reopen();
    assertThat(setups().newest()).contains(new Kept(2, at(1), ADMIN, long2));
    assertThat(setups().before(2)).contains(new Kept(1, at(0), ADMIN, "{\"v\":1}"));
    assertThat(setups().before(1)).isEmpty();
    assertThat(setups().add(version("{}", at(2), Map.of()))).isEqualTo(3);
  }

  @Test
  void theLastHundredDocumentsAreKeptAndTheAuditOfAll() {
    for (int n = 1; n <= 103; n++) {
      assertThat(setups().add(version("{\"v\":" + n + "}", at(n), Map.of()))).isEqualTo(n);
    }
    assertThat(setups().before(5)).map(Kept::version).contains(4L);
    assertThat(setups().before(4)).isEmpty();
    assertThat(store.audit().find(newest(500)).items()).hasSize(103);
    assertThat(setups().audit(1)).hasValue(1);
  }

  private static AuditQuery newest(int limit) {
    return new AuditQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        limit,
        Optional.empty());
  }

  @Test
  void rulesStandWithTheirInstants() {
    setups().add(version("{}", at(0), Map.of("froid", "{\"r\":1}", "chaud", "{\"é\":1}")));
    setups().add(version("{}", at(5), Map.of("froid", "{\"r\":2}")));
    setups().addRules(at(-9), Map.of("eau", "{\"r\":3}"));
    reopen();
    assertThat(setups().rulesChanges())
        .isEqualTo(
            Map.of(
                "froid", List.of(at(0), at(5)),
                "chaud", List.of(at(0)),
                "eau", List.of(at(-9))));
    assertThat(setups().rules("froid", at(0))).contains("{\"r\":1}");
    assertThat(setups().rules("froid", at(5))).contains("{\"r\":2}");
    assertThat(setups().rules("chaud", at(0))).contains("{\"é\":1}");
    assertThat(setups().rules("froid", at(1))).isEmpty();
    assertThat(store.audit().find(newest(10)).items()).hasSize(2);
  }

  @Test
  void ofTwoRulesOfOneInstantTheLaterStays() {
    setups().add(version("{}", at(0), Map.of("froid", "{\"r\":1}")));
    setups().add(version("{}", at(0), Map.of("froid", "{\"r\":2}")));
    assertThat(setups().rulesChanges()).isEqualTo(Map.of("froid", List.of(at(0))));
    assertThat(setups().rules("froid", at(0))).contains("{\"r\":2}");
  }

  @Test
  void eachVersionIsInTheAudit() {
    setups().add(version("{}", at(0), Map.of()));
    assertThat(store.audit().find(newest(10)).items())
        .containsExactly(
            new AuditEntry(
                1,
                at(0),
                ADMIN,
                "setup",
                Optional.of("froid"),
                List.of("a: b → c"),
                Optional.of(1L)));
    assertThat(setups().audit(1)).hasValue(1);
    assertThat(setups().audit(2)).isEmpty();
  }
}
