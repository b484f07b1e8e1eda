package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.CallerLockedOut;
import org.vigie.api.call.CallEvent.PersonKnown;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.health.HealthState;
import org.vigie.api.number.PhoneNumber;
import org.vigie.testkit.LeapClock;

/** SPEC, « Voice routes » 5 and « Entry » 7: what keeps fraud out. */
class CallsBackAreLimitedTest {
  private static final Instant NOW = Town.START;

  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(NOW);
  private final CallBackMeter meter = new CallBackMeter();

  private CallPermits permits() {
    Rulebook rulebook = new Rulebook();
    rulebook.setup(Village.callingBack());
    rulebook.numbering(new Village.Numbers());
    return new CallPermits(rulebook, meter);
  }

  @Test
  void toTheCountriesAndPrefixesOfTheSettings() {
    CallPermits permits = permits();
    assertThat(permits.of("0612345601", NOW).number()).contains(new PhoneNumber("+33612345601"));
    assertThat(permits.of("+41123456789", NOW).number()).isPresent();
    assertThat(permits.of("+41223456789", NOW).number()).isEmpty();
    assertThat(permits.of("+41223456789", NOW).refusal()).contains("CH", "settings.limits");
    assertThat(permits.of("0891234567", NOW).refusal()).contains("premium");
    assertThat(permits.of("112", NOW).refusal()).contains("emergency");
    assertThat(permits.of("7", NOW).number()).isEmpty();
    assertThat(new CallPermits(new Rulebook(), meter).of("0612345601", NOW).refusal())
        .contains("numbering");
  }

  @Test
  void toSoManyAtATimeAndAnAlarmSaysSo() {
    CallPermits permits = permits();
    meter.dialled(Town.call(1), NOW);
    assertThat(permits.of("0612345601", NOW).number()).isPresent();
    meter.dialled(Town.call(2), NOW);
    assertThat(permits.of("0612345601", NOW).refusal()).contains("2 calls");
    meter.over(Town.call(1));
    assertThat(permits.of("0612345601", NOW).number()).isPresent();

    CallLimitsHealth health = new CallLimitsHealth(meter);
    assertThat(health.parts(NOW).get(0).name()).isEqualTo("call limits");
    assertThat(health.parts(NOW).get(0).state()).isEqualTo(HealthState.DEGRADED);
    assertThat(health.parts(NOW.plus(CallLimitsHealth.SHOWN))).isEmpty();
  }

  @Test
  void toSoManyWithinAnyHour() {
    CallPermits permits = permits();
    for (int i = 1; i <= 3; i++) {
      meter.dialled(Town.call(i), NOW.plusSeconds(i));
      meter.over(Town.call(i));
    }
    assertThat(permits.of("0612345601", NOW.plusSeconds(60)).refusal()).contains("3 calls");
    assertThat(permits.of("0612345601", NOW.plusSeconds(3_601)).number()).isPresent();
  }

  @Test
  void alsoWhereUsersAskForManyAtOnceAndThoseThatNeverBeginAreForgotten() {
    CallPermits permits = permits();
    assertThat(permits.reserve(Town.call(1), NOW)).isEmpty();
    assertThat(permits.reserve(Town.call(2), NOW)).isEmpty();
    assertThat(permits.reserve(Town.call(3), NOW)).isPresent();
    permits.release(Town.call(2));
    assertThat(permits.reserve(Town.call(4), NOW)).isEmpty();
    meter.asked(Town.call(4), NOW);
    meter.dialled(Town.call(4), NOW);
    Instant later = NOW.plus(Duration.ofHours(2));
    assertThat(permits.reserve(Town.call(5), later)).isEmpty();
    assertThat(permits.reserve(Town.call(6), later)).isPresent();
  }

  private House house() {
    House house = new House(directory, clock, true);
    house.engine.setup(Village.callingBack());
    house.knowledge.rulebook().numbering(new Village.Numbers());
    house.engine.start();
    await().until(() -> house.engine.part().state() == HealthState.UP);
    return house;
  }

  private static <E extends CallEvent> Optional<E> first(House house, CallId call, Class<E> kind) {
    return house.store.callLog().trace(call).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  private void dials(House house, CallId call, String keys) {
    house.engine.submit(Town.incoming(call, Town.LINE, clock.instant()));
    await().until(() -> house.peers.names(call).contains("Answer"));
    LegId caller = LegId.caller(call);
    keys.chars()
        .forEach(key -> house.engine.submit(new KeyPressed(caller, clock.instant(), (char) key)));
  }

  private void isOver(House house, CallId call) {
    house.engine.submit(new LegEnded(LegId.caller(call), clock.instant(), "BYE"));
    await().until(() -> house.store.callLog().find(call).isPresent());
  }

  @Test
  void andWhoTriesPinsIsLockedOutAlsoAfterARestart() {
    try (House house = house()) {
      dials(house, Town.call(1), "9999#8888#7777#");
      await().until(() -> first(house, Town.call(1), CallerLockedOut.class).isPresent());
      isOver(house, Town.call(1));
    }
    try (House house = house()) {
      LockOuts known = house.knowledge.memory().lockOuts();
      await().until(() -> known.until(Optional.of(Town.CALLER), clock.instant()).isPresent());
      dials(house, Town.call(2), "4711#");
      isOver(house, Town.call(2));
      assertThat(first(house, Town.call(2), PersonKnown.class)).isEmpty();

      clock.leap(Duration.ofMinutes(16));
      dials(house, Town.call(3), "4711#");
      await().until(() -> first(house, Town.call(3), PersonKnown.class).isPresent());
      assertThat(known.until(Optional.empty(), clock.instant())).isEmpty();
    }
  }
}
