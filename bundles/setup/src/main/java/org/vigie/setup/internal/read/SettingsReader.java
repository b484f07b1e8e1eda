package org.vigie.setup.internal.read;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.setup.ExceptionalDay;
import org.vigie.api.setup.PredefinedPeriod;
import org.vigie.api.setup.QuietHours;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.ShiftNotices;
import org.vigie.api.setup.WeeklyTime;
import org.vigie.api.setup.WorkRules;

/** Reads what holds for all teams; what is left out is as usual. */
final class SettingsReader {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final CallSettingsReader calls;

  SettingsReader(CallSettingsReader calls) {
    this.calls = calls;
  }

  Settings read(Place place) {
    Fields fields = new Fields(place);
    Settings settings =
        new Settings(
            days(fields.items("exceptionalDays")),
            fields.optional("periods").map(SettingsReader::periods).orElse(Settings.USUAL_PERIODS),
            fields.optional("work").map(SettingsReader::work).orElse(WorkRules.DEFAULT),
            fields
                .optional("shiftNotices")
                .map(SettingsReader::notices)
                .orElse(ShiftNotices.DEFAULT),
            fields.optional("weeklyPreview").map(SettingsReader::preview),
            fields.optional("quietHours").map(SettingsReader::quiet),
            calls.blocked(fields),
            calls.limits(fields),
            calls.tests(fields),
            calls.address(fields));
    fields.end();
    return settings;
  }

  /** Days that count as public holidays; each once. */
  static List<ExceptionalDay> days(List<Place> places) {
    Map<LocalDate, Place> seen = new HashMap<>();
    return places.stream().map(place -> day(place, seen)).toList();
  }

  private static ExceptionalDay day(Place place, Map<LocalDate, Place> seen) {
    Fields fields = new Fields(place);
    Place on = fields.required("on");
    LocalDate date = Times.date(on);
    ExceptionalDay day = new ExceptionalDay(date, fields.optional("name").flatMap(Values::text));
    fields.end();
    Optional<Place> first = Optional.ofNullable(seen.putIfAbsent(date, on));
    first
        .filter(other -> !on.isAbsent())
        .ifPresent(other -> on.fault("stands at %s already".formatted(other.path())));
    return day;
  }

  private static List<PredefinedPeriod> periods(Place place) {
    Ids ids = new Ids("period");
    return place.items().stream().map(item -> period(item, ids)).toList();
  }

  private static PredefinedPeriod period(Place place, Ids ids) {
    Fields fields = new Fields(place);
    Place end = fields.required("end");
    Moment from = moment(fields.required("start"));
    Moment to = moment(end);
    PredefinedPeriod period =
        new PredefinedPeriod(
            ids.define(fields.required("id")),
            Values.text(fields.required("name")).orElse(""),
            from.day(),
            from.time(),
            to.day(),
            to.time());
    fields.end();
    if (to.day().isPresent() && from.day().isEmpty()) {
      end.fault("must have no day: the period may start on any, or give start a day, too");
    }
    return period;
  }

  private record Moment(Optional<DayOfWeek> day, LocalTime time) {}

  private static Moment moment(Place place) {
    Fields fields = new Fields(place);
    Moment moment =
        new Moment(
            fields.optional("day").flatMap(p -> Values.choice(p, Times.WEEKDAYS)),
            Times.time(fields.required("time")));
    fields.end();
    return moment;
  }

  private static WorkRules work(Place place) {
    Fields fields = new Fields(place);
    WorkRules usual = WorkRules.DEFAULT;
    WorkRules rules =
        new WorkRules(
            rest(fields, "dailyRest", Duration.ofDays(1)).orElse(usual.dailyRest()),
            rest(fields, "weeklyRest", WEEK).orElse(usual.weeklyRest()),
            fields.optional("notice").map(Times::days).orElse(usual.notice()),
            fields
                .optional("exceptionalNotice")
                .map(Times::days)
                .orElse(usual.exceptionalNotice()));
    fields.end();
    return rules;
  }

  private static Optional<Duration> rest(Fields fields, String key, Duration most) {
    return fields.optional(key).map(p -> Values.duration(p, Duration.ZERO, most));
  }

  private static ShiftNotices notices(Place place) {
    Fields fields = new Fields(place);
    Set<Duration> before = new LinkedHashSet<>();
    for (Place item : fields.items("before")) {
      Duration duration = Values.duration(item, Duration.ZERO, WEEK);
      if (!before.add(duration)) {
        item.fault("stands here twice");
      }
    }
    ShiftNotices notices =
        new ShiftNotices(
            fields.has("before") ? List.copyOf(before) : ShiftNotices.DEFAULT.before(),
            fields
                .optional("confirmWithin")
                .map(p -> Values.duration(p, SHORTEST))
                .orElse(ShiftNotices.DEFAULT.confirmWithin()));
    fields.end();
    return notices;
  }

  private static WeeklyTime preview(Place place) {
    Fields fields = new Fields(place);
    WeeklyTime time =
        new WeeklyTime(
            Values.choice(fields.required("day"), Times.WEEKDAYS).orElse(DayOfWeek.MONDAY),
            Times.time(fields.required("time")));
    fields.end();
    return time;
  }

  private static QuietHours quiet(Place place) {
    Fields fields = new Fields(place);
    QuietHours hours =
        new QuietHours(Times.time(fields.required("from")), Times.time(fields.required("to")));
    fields.end();
    if (hours.from().equals(hours.to()) && fields.has("to")) {
      fields.fault("must not end when they begin: nobody would ever be told");
    }
    return hours;
  }
}
