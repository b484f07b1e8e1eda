package org.vigie.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.oncall.Plannings.TEAM;
import static org.vigie.oncall.Plannings.at;
import static org.vigie.oncall.Plannings.every;
import static org.vigie.oncall.Plannings.rotation;
import static org.vigie.oncall.Plannings.window;
import static org.vigie.oncall.Plannings.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.OnCall.State;
import org.vigie.api.setup.ExceptionalDay;
import org.vigie.api.setup.OpeningHours;
import org.vigie.api.setup.OpeningHours.OtherDay;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Turn.Unit;
import org.vigie.oncall.api.OnCallResolver;
import org.vigie.oncall.api.OpenHours;

/** Days that a site takes for holidays though the law does not. */
class ExceptionalDaysTest {
  /** A Friday after Ascension Day. */
  private static final Instant BRIDGE = Instant.parse("2026-05-15T10:00:00Z");

  private static final ExceptionalDay PONT =
      new ExceptionalDay(LocalDate.of(2026, 5, 15), Optional.of("Pont"));

  private static final Planning HOLIDAYS =
      Planning.of(
          List.of(
              within(
                  rotation("h", 1, every(1, Unit.DAYS), at("00:00"), "2026-01-01"),
                  window(Set.of(), true, "00:00", "24:00"))));

  @Test
  void holdInWindowsOfHolidays() {
    Appliance appliance = Appliance.inParis().team(TEAM, HOLIDAYS);

    assertThat(state(appliance.resolver())).isEqualTo(State.CLOSED);
    assertThat(state(appliance.exceptional(PONT).resolver())).isEqualTo(State.PLANNED);
  }

  @Test
  void closeALineThatIsClosedOnHolidaysUnlessAnotherDayIsNamed() {
    Appliance appliance = Appliance.inParis();
    OpeningHours always =
        new OpeningHours(List.of(window(Set.of(), false, "00:00", "24:00")), List.of(), true);
    OpeningHours named =
        new OpeningHours(always.open(), List.of(new OtherDay(PONT.on(), 540, 780)), true);

    assertThat(open(always, appliance)).isTrue();
    appliance.exceptional(PONT);
    assertThat(open(always, appliance)).isFalse();
    assertThat(open(named, appliance)).isTrue();
  }

  /** A day that is made exceptional afterwards does not change who was on call on it. */
  @Test
  void areThoseOfTheirTimeInHistory() {
    Archive archive = new Archive();
    archive.save(Instant.parse("2026-01-01T00:00:00Z"), HOLIDAYS);
    Instant later = Instant.parse("2026-06-01T00:00:00Z");
    archive.save(later, Plannings.PARIS, List.of(PONT), Optional.of(HOLIDAYS));
    Appliance now = Appliance.inParis().team(TEAM, HOLIDAYS).exceptional(PONT);

    assertThat(state(new OnCallResolver(now.index(), archive))).isEqualTo(State.CLOSED);
    Archive other = new Archive();
    other.save(
        Instant.parse("2026-01-01T00:00:00Z"),
        Plannings.PARIS,
        List.of(PONT),
        Optional.of(HOLIDAYS));
    other.save(later, HOLIDAYS);
    Appliance without = Appliance.inParis().team(TEAM, HOLIDAYS);
    assertThat(state(new OnCallResolver(without.index(), other))).isEqualTo(State.PLANNED);
  }

  private static State state(OnCallResolver resolver) {
    return resolver.at(TEAM, BRIDGE).orElseThrow().state();
  }

  private static boolean open(OpeningHours hours, Appliance appliance) {
    return new OpenHours(hours, appliance.index().setup()).contain(BRIDGE);
  }
}
