package org.vigie.engine.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallId;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.setup.AuditEntry;
import org.vigie.api.store.StoreException;
import org.vigie.api.voice.Recordings;
import org.vigie.engine.internal.Archive;
import org.vigie.testkit.LeapClock;

/** SPEC, « Records » 5: kept for a set time, then erased with a record of the erasure. */
class RecordingsAreErasedInTimeTest {
  private static final Instant START = Instant.parse("2026-01-10T10:00:00Z");

  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(START);

  /** Files that are not. */
  private static final class Tapes implements Recordings {
    final Map<CallId, Instant> tapes = new LinkedHashMap<>();

    @Override
    public Optional<Path> find(CallId call) {
      return Optional.empty();
    }

    @Override
    public List<CallId> before(Instant instant) {
      return tapes.entrySet().stream()
          .filter(tape -> tape.getValue().isBefore(instant))
          .map(Map.Entry::getKey)
          .toList();
    }

    @Override
    public boolean erase(CallId call) {
      return tapes.remove(call) != null;
    }
  }

  private final Tapes tapes = new Tapes();
  private final CallId ofLine = new CallId("01K00000000000000000000001");
  private final CallId unknown = new CallId("01K00000000000000000000002");

  private Archive archive() {
    Archive archive = new Archive(directory, clock, Duration.ofDays(30));
    archive.keep(ofLine, START);
    tapes.tapes.put(ofLine, START);
    tapes.tapes.put(unknown, START);
    return archive;
  }

  @AfterEach
  void close() {
    tapes.tapes.clear();
  }

  private static List<AuditEntry> audit(Archive archive) {
    return archive
        .audit()
        .find(
            new AuditQuery(
                Optional.empty(),
                Optional.of("vigie"),
                Optional.empty(),
                Optional.empty(),
                10,
                Optional.empty()))
        .items();
  }

  @Test
  void eachByWhatItsLineSaysAndNoneAfterTheLongestTime() {
    try (Archive archive = archive()) {
      Retention retention = new Retention(archive.rulebook(), archive.calls(), clock);
      clock.leap(Duration.ofDays(30).minusSeconds(1));
      assertThat(retention.look(tapes, archive.plannings())).isZero();
      clock.leap(Duration.ofSeconds(2));
      assertThat(retention.look(tapes, archive.plannings())).isEqualTo(1);
      assertThat(tapes.tapes).containsOnlyKeys(unknown);
      assertThat(audit(archive).get(0).action()).isEqualTo("recording erased");
      assertThat(audit(archive).get(0).changes().get(0))
          .contains(ofLine.value(), "heating", "PT720H");

      clock.leap(Duration.ofDays(151));
      assertThat(retention.look(tapes, archive.plannings())).isEqualTo(1);
      assertThat(tapes.tapes).isEmpty();
      assertThat(audit(archive)).hasSize(2);
    }
  }

  @Test
  void butNoneOfWhichNoRecordCouldBeMade() {
    try (Archive archive = archive()) {
      Retention retention = new Retention(archive.rulebook(), archive.calls(), clock);
      clock.leap(Duration.ofDays(31));
      assertThatThrownBy(() -> retention.look(tapes, archive.broken()))
          .isInstanceOf(StoreException.class);
      assertThat(tapes.tapes).hasSize(2);
    }
  }
}
