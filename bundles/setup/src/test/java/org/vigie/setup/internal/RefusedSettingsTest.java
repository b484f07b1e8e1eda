package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings, and keys of plannings, that do not fit: the place and the remedy. */
class RefusedSettingsTest {
  private final Bench bench = new Bench();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{exceptionalDays: [{on: 2026-05-32}]} | /exceptionalDays/0/on | no date",
        "{exceptionalDays: [{on: 2026-05-15}, {on: 2026-05-15}]} | /exceptionalDays/1/on | stands at",
        "{exceptionalDays: [{name: Pont}]} | /exceptionalDays/0/on | is missing",
        "{periods: [{id: a, name: A, start: {time: '18:00'}}]} | /periods/0/end | is missing",
        "{periods: [{id: a, name: A, start: {}, end: {time: '8'}}]} | /periods/0/start/time | is missing",
        "{periods: [{id: a, name: A, start: {day: MONDI, time: '18:00'}, end: {time: '08:00'}}]} | /periods/0/start/day | MONDAY",
        "{periods: [{id: a, name: A, start: {time: '18:00'}, end: {day: MONDAY, time: '08:00'}}]} | /periods/0/end | give start a day",
        "{work: {dailyRest: PT25H}} | /work/dailyRest | from PT0S to PT24H",
        "{work: {weeklyRest: P8D}} | /work/weeklyRest | to PT168H",
        "{work: {notice: 15}} | /work/notice | quotes",
        "{work: {notice: P2W}} | /work/notice | P15D",
        "{work: {exceptionalNotice: P400D}} | /work/exceptionalNotice | up to P366D",
        "{work: {rest: PT1H}} | /work/rest | not a key",
        "{shiftNotices: {before: [PT1H, PT60M]}} | /shiftNotices/before/1 | twice",
        "{shiftNotices: {before: [P8D]}} | /shiftNotices/before/0 | PT168H",
        "{shiftNotices: {confirmWithin: PT0S}} | /shiftNotices/confirmWithin | from PT1M",
        "{weeklyPreview: {time: '18:00'}} | /weeklyPreview/day | is missing",
        "{quietHours: {from: '21:00', to: '24:00'}} | /quietHours/to | no time of day",
        "{quietHours: {from: '21:00', to: '21:00'}} | /quietHours | must not end when they begin",
        "{blocked: ['12']} | /blocked/0 | possible",
        "{blocked: ['0612345678', '+33612345678']} | /blocked/1 | twice",
        "{limits: {countries: [FRA]}} | /limits/countries/0 | no country",
        "{limits: {prefixes: ['41']}} | /limits/prefixes/0 | « 41 » is not a prefix",
        "{limits: {concurrent: -1}} | /limits/concurrent | 0 to 10000",
        "{limits: {perHour: many}} | /limits/perHour | whole number",
        "{limits: {premium: 1}} | /limits/premium | true or false",
        "{lineTests: [{line: autre, at: '03:00'}]} | /lineTests/0/line | no line « autre »",
        "{lineTests: [{line: astreinte}]} | /lineTests/0/at | is missing",
        "{lineTests: [{line: astreinte, at: '3h'}]} | /lineTests/0/at | no time of day",
        "{lineTests: [{line: astreinte, at: '03:00', keys: 'A'}]} | /lineTests/0/keys | keys: 0 to 9",
        "{lineTests: [{line: astreinte, at: '03:00', trunk: 'a b'}]} | /lineTests/0/trunk | no id",
        "{address: vigie.example} | /address | https://vigie.example",
        "{address: 'https://a:b@vigie.example'} | /address | no address",
        "{address: 'https://vigie.example/?a=b'} | /address | no address",
        "[] | ^^ | must be a map",
      })
  void nameThePlaceAndTheRemedy(String settings, String path, String reason) {
    String place = "/settings" + (path == null ? "" : path);
    String faults = bench.faults(Bench.minimal() + "settings: " + settings + "\n");
    assertThat(faults.lines())
        .as(faults)
        .anyMatch(line -> line.startsWith(place + " ") && line.contains(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "pin: \"4821\" | calendar: ftp://example.com/a.ics | /persons/0/calendar | https://",
        "pin: \"4821\" | calendar: https:///a.ics | /persons/0/calendar | no address",
        "pin: \"4821\" | calendar: https://a:b@example.com/a.ics | /persons/0/calendar | no address",
        "phones: [\"+33612345602\"] | pin: '4821' | /persons/1/pin | is the same as at /persons/0/pin",
        "policy: standard | expert: {rank: 0} | /teams/0/expert/rank | 1 to 99",
        "policy: standard | expert: {persons: [zoe]} | /teams/0/expert/persons/0 | no person",
        "policy: standard | expert: {number: '15'} | /teams/0/expert/number | emergency",
        "ringback: hold | notify: {shifts: [tried]} | /lines/0/notify/shifts/0 | managers or on-call",
        "ringback: hold | notify: {changes: [all]} | /lines/0/notify/changes/0 | managers",
        "strategy: sequential, ring: PT15S | strategy: priority | /policies/0/steps/0/skill | is missing",
        "strategy: sequential, ring: PT15S | strategy: roundrobin | /policies/0/steps/0/strategy | round-robin, least-recent",
        "strategy: sequential, ring: PT15S | keyWait: PT0S | /policies/0/steps/0/keyWait | from PT1S",
      })
  void nameThePlaceElsewhereToo(String text, String by, String path, String reason) {
    String faults = bench.faults(Bench.minimalWith(text, by));
    assertThat(faults.lines())
        .as(faults)
        .anyMatch(line -> line.startsWith(path + " ") && line.contains(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "strategy: sequential, ring: PT15S | skill: chaudiere | /policies/0/steps/0/skill | not used",
        "strategy: sequential, ring: PT15S | strategy: priority, skill: gaz | /policies/0/steps/0/skill | nobody has it",
        "ringback: hold | notify: {shifts: [managers]} | /lines/0/notify/shifts | nobody is told",
      })
  void orAreWarnedOf(String text, String by, String path, String reason) {
    assertThat(bench.faults(Bench.minimalWith(text, by)))
        .startsWith("Accepted")
        .contains("path=" + path)
        .contains(reason);
  }
}
