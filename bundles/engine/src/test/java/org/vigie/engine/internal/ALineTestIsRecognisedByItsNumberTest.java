package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEvent.LineTestStarted;
import org.vigie.api.call.CallEvent.TestCalled;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.SetupIndex;

/** A call for a line that is being tested is the test's, or a real caller's. */
class ALineTestIsRecognisedByItsNumberTest {
  private static final CallId TEST = Town.call(1);
  private static final CallId CAME = Town.call(2);
  private static final PhoneNumber SWITCHBOARD = new PhoneNumber("+33145000001");

  private final SetupIndex setup = Village.voicemail();
  private final CallBook book = new CallBook();

  @BeforeEach
  void aTestRuns() {
    Optional<String> trunk = Optional.empty();
    book.note(TEST, new LineTestStarted(Town.START, "heating", Town.LINE, trunk, "", "admin"));
  }

  private Optional<CallId> test(CallId came, String line, Optional<PhoneNumber> caller) {
    PastCircumstances past = new PastCircumstances(new CallMemory(), new OrdersLink(), Town.START);
    CallPermits permits = new CallPermits(new Rulebook(), new CallBackMeter());
    return new CallCircumstances(came, book, past, permits, setup).test(line, caller);
  }

  private Optional<CallId> from(PhoneNumber caller) {
    return test(CAME, "heating", Optional.of(caller));
  }

  @Test
  void byALinesNumberOrNone() {
    assertThat(from(Town.LINE)).contains(TEST);
    assertThat(test(CAME, "heating", Optional.empty())).contains(TEST);
    assertThat(test(CAME, "other", Optional.of(Town.LINE))).isEmpty();
  }

  @Test
  void byTheNumberThatATrunkShowsOfSuchCalls() {
    assertThat(from(SWITCHBOARD)).isEmpty();
    book.tests().shown(SWITCHBOARD::equals);

    assertThat(from(SWITCHBOARD)).contains(TEST);
    assertThat(from(Town.CALLER)).as("a real caller").isEmpty();
  }

  @Test
  void andOnlyOnceAndWhileItRuns() {
    book.tests().shown(SWITCHBOARD::equals);
    book.note(CAME, new TestCalled(Town.START, TEST));
    assertThat(from(SWITCHBOARD)).contains(TEST);
    assertThat(test(Town.call(3), "heating", Optional.of(SWITCHBOARD))).isEmpty();
    book.tests().over(TEST);
    assertThat(from(SWITCHBOARD)).isEmpty();
  }
}
