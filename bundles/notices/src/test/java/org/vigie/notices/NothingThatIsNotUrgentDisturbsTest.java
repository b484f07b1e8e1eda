package org.vigie.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vigie.api.setup.QuietHours;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.WeeklyTime;
import org.vigie.notices.api.Previews;
import org.vigie.notices.api.QuietTime;

/** Quiet hours, and the weekly preview, by the clock on the wall. */
class NothingThatIsNotUrgentDisturbsTest {
  @Test
  void whatFallsIntoTheNightWaitsForTheMorning() {
    SetupIndex setup = setup("21:00", "07:00", DayOfWeek.SUNDAY, "18:00");
    assertThat(after(setup, "2026-11-22T20:30:00Z")).isEqualTo("2026-11-23T06:00:00Z");
    assertThat(after(setup, "2026-11-23T03:00:00Z")).isEqualTo("2026-11-23T06:00:00Z");
    assertThat(after(setup, "2026-11-23T06:00:00Z")).isEqualTo("2026-11-23T06:00:00Z");
    assertThat(after(setup, "2026-11-22T19:59:59Z")).isEqualTo("2026-11-22T19:59:59Z");
  }

  @Test
  void quietHoursWithinOneDay() {
    SetupIndex setup = setup("12:00", "14:00", DayOfWeek.SUNDAY, "18:00");
    assertThat(after(setup, "2026-11-22T11:00:00Z")).isEqualTo("2026-11-22T13:00:00Z");
    assertThat(after(setup, "2026-11-22T22:00:00Z")).isEqualTo("2026-11-22T22:00:00Z");
  }

  @Test
  void withoutQuietHoursNothingWaits() {
    SetupIndex setup = new Site().setup();
    assertThat(after(setup, "2026-11-23T03:00:00Z")).isEqualTo("2026-11-23T03:00:00Z");
    assertThat(Previews.nextAfter(setup, Instant.parse("2026-11-23T03:00:00Z"))).isEmpty();
  }

  @Test
  void theEndOfTheNightIsOnTheWallAlsoWhenTheClocksChange() {
    SetupIndex setup = setup("21:00", "02:30", DayOfWeek.SUNDAY, "18:00");
    assertThat(after(setup, "2026-03-28T22:00:00Z"))
        .as("02:30 does not exist")
        .isEqualTo("2026-03-29T01:00:00Z");
    assertThat(after(setup, "2026-10-24T22:00:00Z"))
        .as("the first 02:30")
        .isEqualTo("2026-10-25T00:30:00Z");
  }

  @Test
  void thePreviewComesOnceAWeekAtALocalTime() {
    SetupIndex setup = setup("21:00", "07:00", DayOfWeek.SUNDAY, "18:00");
    assertThat(
            Previews.due(
                setup,
                Instant.parse("2026-10-18T16:00:00Z"),
                Instant.parse("2026-11-01T17:00:00Z")))
        .containsExactly(
            Instant.parse("2026-10-25T17:00:00Z"), Instant.parse("2026-11-01T17:00:00Z"));
    assertThat(Previews.nextAfter(setup, Instant.parse("2026-10-18T15:59:59Z")))
        .contains(Instant.parse("2026-10-18T16:00:00Z"));
  }

  @Test
  void aPreviewInQuietHoursComesAfterThem() {
    SetupIndex setup = setup("21:00", "07:00", DayOfWeek.SUNDAY, "22:00");
    assertThat(Previews.nextAfter(setup, Instant.parse("2026-11-22T21:30:00Z")))
        .contains(Instant.parse("2026-11-23T06:00:00Z"));
    assertThat(Previews.nextAfter(setup, Instant.parse("2026-11-23T06:00:00Z")))
        .contains(Instant.parse("2026-11-30T06:00:00Z"));
  }

  @Property(tries = 300)
  void eachPreviewOnceWhateverSpansAreAsked(
      @ForAll @IntRange(max = 1439) int time,
      @ForAll @IntRange(max = 1439) int quiet,
      @ForAll @IntRange(min = 1, max = 400) int step) {
    SetupIndex setup =
        setup(
            LocalTime.ofSecondOfDay(quiet * 60L).toString(),
            "07:00",
            DayOfWeek.SUNDAY,
            LocalTime.ofSecondOfDay(time * 60L).toString());
    Instant from = Instant.parse("2026-09-28T00:00:00Z");
    Instant until = from.plusSeconds(60L * 86_400);
    List<Instant> pieces = new ArrayList<>();
    Instant at = from;
    while (at.isBefore(until)) {
      Instant next = at.plusSeconds(step * 3600L);
      pieces.addAll(Previews.due(setup, at, next.isAfter(until) ? until : next));
      at = next;
    }
    assertThat(pieces).isEqualTo(Previews.due(setup, from, until)).hasSizeBetween(8, 9);
  }

  private static Instant after(SetupIndex setup, String at) {
    return QuietTime.after(setup, Instant.parse(at));
  }

  private static SetupIndex setup(String from, String to, DayOfWeek day, String time) {
    Settings usual = Settings.DEFAULT;
    return new Site()
        .settings(
            new Settings(
                List.of(),
                usual.periods(),
                usual.work(),
                usual.shiftNotices(),
                Optional.of(new WeeklyTime(day, LocalTime.parse(time))),
                Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(to)))))
        .setup();
  }
}
