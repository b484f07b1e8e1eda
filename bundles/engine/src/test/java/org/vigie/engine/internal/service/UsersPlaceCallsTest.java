package org.vigie.engine.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.PlaceCall;
import org.vigie.api.call.CallId;
import org.vigie.engine.internal.Desk;
import org.vigie.engine.internal.Sequel;
import org.vigie.engine.internal.Village;
import org.vigie.testkit.LeapClock;

class UsersPlaceCallsTest {
  private final LeapClock clock = new LeapClock(Instant.parse("2026-11-22T00:59:00Z"));
  private final Desk desk = new Desk(Village.voicemail());
  private final List<CallCommand> said = Collections.synchronizedList(new ArrayList<>());
  private final PlacedCalls calls =
      new PlacedCalls(
          desk,
          command -> {
            said.add(command);
            desk.sequels().accept(new Sequel.Placed(command.call()));
          },
          desk.rulebook(),
          clock,
          Duration.ofSeconds(30));

  @AfterEach
  void close() {
    calls.close();
    desk.close();
  }

  @Test
  void toCustomersInTheNameOfALine() {
    CallId call = calls.place("heating", "alice", "0612345601", "admin");
    PlaceCall command = (PlaceCall) said.get(0);
    assertThat(command.call()).isEqualTo(call);
    assertThat(command.customer().e164()).isEqualTo("+33612345601");
    assertThat(command.person()).contains("alice");
    assertThat(command.team()).isEmpty();
    assertThat(command.called().e164()).isEqualTo("+33972101010");
    assertThat(command.of()).isEmpty();
  }

  @Test
  void butNotWhereTheNumberOrAnybodyIsUnfit() {
    assertThatThrownBy(() -> calls.place("x", "alice", "0612345601", "admin"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calls.place("heating", "x", "0612345601", "admin"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calls.place("heating", "alice", "112", "admin"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("emergency");
    assertThatThrownBy(() -> calls.place("heating", "alice", "+41223456789", "admin"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(said).isEmpty();
  }

  @Test
  void andNotMoreThanTheLimitsAllow() {
    calls.place("heating", "alice", "0612345601", "admin");
    calls.place("heating", "alice", "0612345602", "admin");
    assertThatThrownBy(() -> calls.place("heating", "alice", "0612345603", "admin"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2 calls");
    assertThat(said).hasSize(2);
  }

  @Test
  void andNobodyIsToldOfOneThatIsNotOnDisk() {
    PlacedCalls slow =
        new PlacedCalls(desk, said::add, desk.rulebook(), clock, Duration.ofMillis(50));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> slow.place("heating", "alice", "0612345601", "admin"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("could not be begun");
    }
    slow.close();
  }
}
