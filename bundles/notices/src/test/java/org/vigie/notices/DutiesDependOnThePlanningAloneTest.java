package org.vigie.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.RankOnCall;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.notices.api.DutyNotices;
import org.vigie.notices.api.DutyNotices.Due;

/** Whatever is planned, and whatever spans are asked about, each notice is given exactly once. */
class DutiesDependOnThePlanningAloneTest {
  /** Around the end of summer time, and long after the rotations began. */
  private static final Instant FROM = Instant.parse("2026-10-12T00:00:00Z");

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Duration STEP = Duration.ofMinutes(30);
  private static final int DAYS = 40;
  private static final Instant UNTIL = FROM.plus(Duration.ofDays(DAYS));

  @Property(tries = 60)
  void eachNoticeOnceWhateverSpansAreAsked(
      @ForAll("sites") Site site,
      @ForAll @Size(max = 12) List<@IntRange(max = DAYS * 24 * 60) Integer> cuts) {
    List<Due> whole = DutyNotices.due(site.setup(), site.oncall(), FROM, UNTIL);
    List<Due> pieces = new ArrayList<>();
    Instant from = FROM;
    for (int minute : cuts.stream().sorted().toList()) {
      Instant cut = FROM.plus(Duration.ofMinutes(minute));
      pieces.addAll(DutyNotices.due(site.setup(), site.oncall(), from, cut));
      from = cut;
    }
    pieces.addAll(DutyNotices.due(site.setup(), site.oncall(), from, UNTIL));

    assertThat(pieces).containsExactlyElementsOf(whole);
    assertThat(whole).extracting(Due::key).doesNotHaveDuplicates();
  }

  /** Walks the planning in steps of half an hour from its beginning, as a person would. */
  @Property(tries = 40)
  void dutiesAreWhatOneFindsByWalkingThroughThePlanning(@ForAll("sites") Site site) {
    assertThat(DutyNotices.duties(site.setup(), site.oncall(), Site.TEAM, FROM, UNTIL))
        .extracting(DutiesDependOnThePlanningAloneTest::written)
        .containsExactlyInAnyOrderElementsOf(walked(site));
  }

  private static List<String> walked(Site site) {
    List<String> duties = new ArrayList<>();
    for (int rank = 1; rank <= 2; rank++) {
      for (String person : List.of("alice", "bruno", "chloe", "secretariat")) {
        walk(site, rank, person).stream()
            .filter(d -> d.from().isAfter(FROM) && !d.from().isAfter(UNTIL))
            .forEach(d -> duties.add(written(d)));
      }
    }
    return duties;
  }

  private static List<Shift> walk(Site site, int rank, String person) {
    List<Shift> duties = new ArrayList<>();
    boolean between = true;
    Instant run = Instant.MIN;
    Instant until = Instant.MIN;
    Instant end = Instant.MIN;
    for (Instant at = Instant.parse("2026-06-01T00:00:00Z");
        at.isBefore(UNTIL.plus(Duration.ofDays(9)));
        at = at.plus(STEP)) {
      List<String> on = on(site, rank, at);
      if (on.contains(person)) {
        run = between ? at : run;
        if (between || !at.isBefore(until)) {
          duties.add(new Shift(Site.TEAM, rank, person, at, at, ""));
          until = end(run, at);
        }
        between = false;
        end = at.plus(STEP);
        Shift last = duties.remove(duties.size() - 1);
        duties.add(new Shift(Site.TEAM, rank, person, last.from(), end, ""));
      } else {
        between |= !on.isEmpty();
      }
    }
    return duties;
  }

  /** After a week; or before, on a Monday, 08:00, five weeks after the run began. */
  private static Instant end(Instant run, Instant begun) {
    Instant settled = run.atZone(PARIS).plusDays(35).toInstant();
    Instant week = begun.atZone(PARIS).plusDays(7).toInstant();
    for (Instant t = begun.plus(STEP); t.isBefore(week); t = t.plus(STEP)) {
      ZonedDateTime local = t.atZone(PARIS);
      boolean monday = local.getDayOfWeek() == DayOfWeek.MONDAY;
      if (monday && local.toLocalTime().equals(LocalTime.of(8, 0)) && !t.isBefore(settled)) {
        return t;
      }
    }
    return week;
  }

  private static List<String> on(Site site, int rank, Instant at) {
    return site.resolver().at(Site.TEAM, at).map(OnCall::ranks).orElse(List.of()).stream()
        .filter(r -> r.rank() == rank)
        .map(RankOnCall::persons)
        .flatMap(List::stream)
        .toList();
  }

  private static String written(Shift duty) {
    return duty.rank() + " " + duty.person() + " " + duty.from() + " " + duty.until();
  }

  @Provide
  Arbitrary<Site> sites() {
    Arbitrary<String> starts = Arbitraries.of("2026-06-03", "2026-09-21", "2026-10-10");
    Arbitrary<Integer> turn = Arbitraries.of(1, 2, 7, 9, 14, 30);
    Arbitrary<Integer> hour = Arbitraries.of(0, 2, 8, 18, 20);
    Arbitrary<Integer> end = Arbitraries.of(3, 8, 17, 24);
    Arbitrary<List<String>> team =
        Arbitraries.of(
            List.of("alice"),
            List.of("alice", "bruno"),
            List.of("alice", "alice", "chloe"),
            List.of("bruno", "secretariat", "alice"));
    Arbitrary<List<Integer>> holes = Arbitraries.integers().between(0, 85).list().ofMaxSize(4);
    return Combinators.combine(starts, turn, hour, end, team, holes)
        .as(DutiesDependOnThePlanningAloneTest::site);
  }

  private static Site site(
      String starts, int turn, int from, int to, List<String> persons, List<Integer> holes) {
    Site site = new Site();
    if (from == 0) {
      site.days(turn, starts, persons.toArray(String[]::new));
    } else {
      site.daysWithin(from, to, turn, starts, persons.toArray(String[]::new));
    }
    if (turn == 9) {
      site.daysWithin(9, 12, 1, starts, "bruno");
    }
    int day = 0;
    for (int half : holes) {
      day += 9;
      Instant begin = FROM.plus(Duration.ofDays(day - 9)).plus(Duration.ofHours(half));
      site.override(
          begin.toString(),
          begin.plus(Duration.ofHours(5 + half)).toString(),
          half % 2 == 0
              ? new Replace("alice", "chloe", OptionalInt.empty())
              : new Add("secretariat", OptionalInt.of(1 + half % 3 / 2)));
    }
    return site;
  }
}
