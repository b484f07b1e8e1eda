package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.LegHungUp;
import org.vigie.api.call.Candidate;
import org.vigie.api.number.PhoneNumber;

/** The next call may ring it before the peer has answered the BYE of the last. */
class ANumberThatWasHungUpIsFreeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final PhoneNumber CHLOE = new PhoneNumber("+33612345603");

  @Test
  void asSoonAsItIsHungUp() {
    CallMemory memory = new CallMemory();
    CallFacts facts = new CallFacts(Town.call(1));
    Candidate chloe = new Candidate(Optional.of("chloe"), CHLOE);
    facts.take(new AttemptStarted(NOW, 1, 1, chloe, NOW.plus(Duration.ofSeconds(20))), memory);
    assertThat(facts.numbers()).containsExactly(CHLOE);
    facts.take(new LegHungUp(NOW, 1), memory);
    assertThat(facts.numbers()).isEmpty();
  }
}
