package org.vigie.documents.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AFaultyCalendarIsRefusedTest {
  private static final String SOUND =
      Leaves.calendar(
          Leaves.event(
              "DTSTART;TZID=Europe/Paris:20260804T090000",
              "DTEND;TZID=Europe/Paris:20260804T100000",
              "RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU;UNTIL=20271231T000000Z",
              "EXDATE;TZID=Europe/Paris:20261006T090000",
              "SUMMARY:Kiné"));

  @Test
  void emptyBinaryAndOtherFilesAreRefused() {
    refused(new byte[0], "empty");
    refused("<!DOCTYPE html><html>Log in</html>".getBytes(StandardCharsets.UTF_8), "no iCalendar");
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    refused(noise, "no iCalendar");
    refused(("BEGIN:VCALENDAR\r\n\0END:VCALENDAR").getBytes(StandardCharsets.UTF_8), "binary");
    refused(new byte[Ical.MAX_BYTES + 1], "larger than 5 MB");
  }

  @Test
  void aFileThatBrokeOffIsRefusedWhereverItDid() {
    String end = "END:VCALENDAR";
    for (int length = 20; length < SOUND.indexOf(end) + end.length(); length++) {
      byte[] part = SOUND.substring(0, length).getBytes(StandardCharsets.UTF_8);
      assertThat(catchThrowable(() -> Leaves.read(part)))
          .as("%s characters", length)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SUMMARY:x",
        "DTSTART:yesterday",
        "DTSTART;VALUE=DATE:20261301",
        "DTSTART;VALUE=DATE:20260230",
        "DTSTART;VALUE=DATE:20260803\r\nDTEND;VALUE=DATE:20260701",
        "DTSTART:20260803T090000Z\r\nDTEND:20260803T080000Z",
        "DTSTART;VALUE=DATE:20260803\r\nDTEND:soon",
        "DTSTART;VALUE=DATE:20260803\r\nDURATION:long",
        "DTSTART;VALUE=DATE:20260803\r\nDURATION:P99999999999D",
        "DTSTART;VALUE=DATE:20260803\r\nDURATION:-P1D",
        "DTSTART;VALUE=DATE:20260803\r\nRRULE:FREQ=SOMETIMES",
        "DTSTART;VALUE=DATE:20260803\r\nRRULE:often",
        "DTSTART;VALUE=DATE:20260803\r\nRRULE:FREQ=YEARLY;BYMONTH=0",
        "DTSTART;VALUE=DATE:20260803\r\nRRULE:FREQ=YEARLY;BYMONTH=13",
        "DTSTART;VALUE=DATE:20260803\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=32",
        "DTSTART;VALUE=DATE:20260803\r\nRRULE:FREQ=MONTHLY;BYDAY=54MO",
        "DTSTART;VALUE=DATE:20260803\r\nRRULE:FREQ=YEARLY;BYYEARDAY=-367",
        "DTSTART;VALUE=DATE:20260803\r\nRRULE:FREQ=DAILY;INTERVAL=0",
        "DTSTART;VALUE=DATE:20260803\r\nRRULE:FREQ=DAILY;COUNT=-1",
        "DTSTART:20260803T090000Z\r\nDURATION:PT1S\r\nRRULE:FREQ=SECONDLY",
        "DTSTART:20260803T090000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=HOURLY",
        "DTSTART;VALUE=DATE:20260803\r\nEXDATE:whenever"
      })
  void anEntryThatCannotBeReadIsNotLeftOutSilently(String lines) {
    refused(
        Leaves.calendar(Leaves.event(lines.split("\r\n"))).getBytes(StandardCharsets.UTF_8), "");
  }

  @Test
  void whatIsWrongIsSaidWithTheEntrysTitle() {
    assertThatThrownBy(() -> Leaves.ofEvent("DTSTART:yesterday", "SUMMARY:Congés"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The entry « Congés »: its DTSTART cannot be read.");
  }

  @Test
  void hugeCountsAreRefusedInBearableTime() {
    String day = Leaves.event("DTSTART;VALUE=DATE:20260803");
    refusedSoon(Leaves.calendar(day.repeat(20_001)), "20000 entries");
    StringBuilder minutes = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      minutes.append(
          Leaves.event(
              "DTSTART:20260101T%02d0000Z".formatted(i), "DURATION:PT1M", "RRULE:FREQ=DAILY"));
    }
    refusedSoon(Leaves.calendar(minutes.toString()), "5000 absences");
    String rule = Leaves.event("DTSTART;VALUE=DATE:19700101", "RRULE:FREQ=DAILY;UNTIL=20251231");
    refusedSoon(Leaves.calendar(rule.repeat(1_001)), "repeat more than");
    String never =
        Leaves.event("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30");
    refusedSoon(Leaves.calendar(never.repeat(1_001)), "1000 repeated entries");
  }

  @Property(tries = 2_000)
  void aDamagedFileIsReadOrRefusedAndNothingElse(
      @ForAll Random chance, @ForAll("damage") String put) {
    int at = chance.nextInt(SOUND.length());
    int to = Math.min(SOUND.length(), at + chance.nextInt(12));
    String damaged = SOUND.substring(0, at) + put + SOUND.substring(to);
    Throwable thrown = catchThrowable(() -> Leaves.read(damaged.getBytes(StandardCharsets.UTF_8)));
    if (thrown != null) {
      assertThat(thrown).as(damaged).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Provide
  Arbitrary<String> damage() {
    return Arbitraries.of(
        "",
        "-",
        "0",
        "99",
        "999999999999",
        ";",
        ":",
        "=",
        ",",
        "\r\n",
        "\r\n ",
        "T",
        "Z",
        "é",
        "\\",
        "FREQ=YEARLY",
        "BYDAY=-54MO",
        "BYMONTHDAY=99",
        "BYMONTH=0",
        "BYSETPOS=-400",
        "INTERVAL=0",
        "BYWEEKNO=60",
        "BYYEARDAY=-999",
        "BYHOUR=77",
        "COUNT=-1",
        "UNTIL=0");
  }

  @Property(tries = 2_000)
  void aRuleWithAnyNumbersIsReadOrRefusedSoon(@ForAll("rules") String rule) {
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          Throwable thrown =
              catchThrowable(
                  () -> Leaves.ofEvent("DTSTART:20250115T090000", "DURATION:PT1H", rule));
          if (thrown != null) {
            assertThat(thrown).as(rule).isInstanceOf(IllegalArgumentException.class);
          }
        });
  }

  @Provide
  Arbitrary<String> rules() {
    Arbitrary<String> frequency = Arbitraries.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    Arbitrary<String> key =
        Arbitraries.of(
            "BYSECOND",
            "BYMINUTE",
            "BYHOUR",
            "BYMONTH",
            "BYMONTHDAY",
            "BYYEARDAY",
            "BYWEEKNO",
            "BYSETPOS",
            "COUNT",
            "INTERVAL");
    Arbitrary<Integer> number =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(-60, 60)),
            Tuple.of(1, Arbitraries.integers().between(-400, 400)),
            Tuple.of(1, Arbitraries.integers()));
    Arbitrary<String> numbered = Combinators.combine(key, number).as((k, n) -> ";" + k + "=" + n);
    Arbitrary<String> days = number.map(n -> ";BYDAY=" + n + "MO,TU");
    Arbitrary<String> part = Arbitraries.frequencyOf(Tuple.of(5, numbered), Tuple.of(1, days));
    return Combinators.combine(frequency, part.list().ofMinSize(1).ofMaxSize(4))
        .as((every, parts) -> "RRULE:FREQ=" + every + String.join("", parts));
  }

  private static void refusedSoon(String file, String why) {
    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> refused(file.getBytes(StandardCharsets.UTF_8), why));
  }

  private static void refused(byte[] file, String why) {
    assertThatThrownBy(() -> Leaves.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
