package org.vigie.routes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;

class ChangesAreToldTest {
  private final CamelBench bench = new CamelBench();
  private final Instant start = CamelBench.CLOCK.instant();

  @AfterEach
  void close() {
    bench.close();
  }

  private CallRecord call(Optional<Instant> accepted, Optional<Verdict> verdict) {
    return new CallRecord(
        CamelBench.CALL,
        "astreinte",
        "t",
        Optional.empty(),
        new PhoneNumber("+33972101010"),
        List.of(),
        List.of(),
        start,
        Optional.empty(),
        accepted,
        verdict.map(v -> start),
        verdict,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        "",
        false,
        Optional.empty(),
        CallDetails.NONE);
  }

  @Test
  void to_every_listener_although_one_fails() {
    List<CallRecord> told = new ArrayList<>();
    bench.routes.add(
        (CallRecord c) -> {
          throw new IllegalStateException("a faulty onlooker");
        });
    bench.routes.add((CallRecord c) -> told.add(c));

    bench.routes.changed(call(Optional.empty(), Optional.empty()));

    assertThat(told).hasSize(1);
  }

  @Test
  void and_acceptance_and_end_are_counted_once() {
    bench.routes.changed(call(Optional.empty(), Optional.empty()));
    bench.routes.changed(call(Optional.of(start), Optional.empty()));
    bench.routes.changed(call(Optional.of(start), Optional.empty()));
    bench.routes.changed(call(Optional.of(start), Optional.of(Verdict.ANSWERED)));

    assertThat(bench.completed("call-changed")).isEqualTo(4);
    assertThat(bench.completed("call-answered")).isEqualTo(1);
    assertThat(bench.completed("call-recorded")).isEqualTo(1);
  }
}
