package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.LegId;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Page;
import org.vigie.testkit.LeapClock;

class CallsInMemoryComeBeforeTheLogTest {
  private static final int CALLS = 9;
  private static final int LIVE_FROM = 5;

  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(Town.START);
  private House house;

  /** Nine calls, a second apart; the first five have ended. */
  @BeforeEach
  void fill() {
    house = new House(directory, clock, true);
    house.engine.setup(Town.direct());
    house.engine.start();
    for (int n = 0; n < CALLS; n++) {
      CallId call = Town.call(n);
      house.engine.submit(Town.incoming(call, Town.LINE, clock.instant()));
      await().until(() -> house.peers.names(call).contains("Dial"));
      house.settled();
      if (n < LIVE_FROM) {
        ended(call);
      }
      clock.leap(Duration.ofSeconds(1));
    }
  }

  private void ended(CallId call) {
    house.engine.submit(new CallCommand.LegEnded(LegId.caller(call), clock.instant(), "CANCEL"));
    LegId callee = new LegId(call, 1);
    await().until(() -> house.peers.names(call).contains("HangUp"));
    house.engine.submit(new CallCommand.LegEnded(callee, clock.instant(), "487"));
    await().until(() -> house.engine.book().find(call).isEmpty());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static CallQuery query(int limit, boolean missed, Optional<String> cursor) {
    Optional<String> any = Optional.empty();
    return new CallQuery(
        any, Optional.empty(), any, Optional.empty(), Optional.empty(), missed, limit, cursor);
  }

  private List<CallId> all(int limit) {
    List<CallId> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<CallRecord> page = house.calls.find(query(limit, false, cursor));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      page.items().forEach(call -> ids.add(call.id()));
      cursor = page.next();
    } while (cursor.isPresent());
    return ids;
  }

  @Test
  void whateverTheSizeOfAPage() {
    List<CallId> newestFirst = new ArrayList<>();
    for (int n = CALLS - 1; n >= 0; n--) {
      newestFirst.add(Town.call(n));
    }
    for (int limit = 1; limit <= CALLS + 1; limit++) {
      assertThat(all(limit)).as("pages of " + limit).isEqualTo(newestFirst);
    }
  }

  @Test
  void filtersHoldForBoth() {
    assertThat(house.calls.inProgress()).hasSize(CALLS - LIVE_FROM);
    assertThat(house.calls.find(query(50, true, Optional.empty())).items())
        .hasSize(LIVE_FROM)
        .allMatch(CallRecord::missed);
    assertThatThrownBy(() -> house.calls.find(query(5, false, Optional.of("live.x"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneIsFoundWhereverItIs() {
    assertThat(house.calls.find(Town.call(0)))
        .hasValueSatisfying(c -> assertThat(c.missed()).isTrue());
    assertThat(house.calls.find(Town.call(CALLS - 1)).orElseThrow().verdict()).isEmpty();
    assertThat(house.calls.find(Town.call(99))).isEmpty();
    assertThat(house.calls.trace(Town.call(CALLS - 1))).isNotEmpty();
  }
}
