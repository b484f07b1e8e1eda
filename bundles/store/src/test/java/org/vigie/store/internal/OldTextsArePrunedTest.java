package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.alert.AlertId;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.store.TextBatch;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextSegment;

class OldTextsArePrunedTest {
  private static final int OLD = 700;
  private static final long LATER = Duration.ofDays(29).toSeconds();

  @TempDir Path directory;

  @Test
  void journalsOfClosedAlertsGoAndTheRecordsStay() {
    InstantSource now = InstantSource.fixed(Entries.T0.plus(Duration.ofDays(31)));
    try (Store store = OpenStore.on(directory, now);
        Database database = new Database(directory);
        Connections connections = new Connections(database)) {
      for (int n = 1; n <= OLD; n++) {
        MessageRecord in = Sms.in(n, Optional.of(new AlertId(n)));
        store.textStore().write(Sms.entries(Sms.raised(in)));
        if (n != 5) {
          store.textStore().write(Sms.entries(Sms.closed(in, 2)));
        }
      }
      MessageRecord young = Sms.in(LATER, Optional.of(new AlertId(OLD + 1)));
      store.textStore().write(Sms.entries(Sms.raised(young), Sms.closed(young, 2)));
      StoredSegment kept = segment(LATER + 86_400);
      List<StoredSegment> segments = List.of(segment(1), kept);
      store.textStore().write(new TextBatch(List.of(), List.of(), List.of(), segments, List.of()));

      new TextPruner(connections, now, Duration.ofDays(30)).run();

      assertThat(store.texts().trace(new AlertId(1))).isEmpty();
      assertThat(store.texts().trace(new AlertId(OLD))).isEmpty();
      assertThat(store.texts().trace(new AlertId(5))).isNotEmpty();
      assertThat(store.texts().trace(new AlertId(OLD + 1))).hasSize(4);
      assertThat(store.texts().alert(new AlertId(1))).isPresent();
      assertThat(store.textStore().segments()).containsExactly(kept);
    }
  }

  private static StoredSegment segment(long n) {
    TextAddress address = TextAddress.of(Sms.LINE);
    var segment = new TextSegment(Sms.at(n), Sms.ROUTE, address, address, "part", Optional.empty());
    return new StoredSegment(Sms.id(n).value(), segment);
  }
}
