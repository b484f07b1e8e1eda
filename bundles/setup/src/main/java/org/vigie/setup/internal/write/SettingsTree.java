package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import org.vigie.api.setup.ExceptionalDay;
import org.vigie.api.setup.PredefinedPeriod;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.ShiftNotices;
import org.vigie.api.setup.WorkRules;

/** Writes what holds for all teams. */
public final class SettingsTree {
  private SettingsTree() {}

  /** All of it, defaults too. */
  public static ObjectNode of(Settings settings) {
    ObjectNode tree = SetupTree.object();
    SetupTree.list(tree, "exceptionalDays", settings.exceptionalDays(), SettingsTree::day);
    var periods = tree.putArray("periods");
    settings.periods().forEach(period -> periods.add(period(period)));
    tree.set("work", work(settings.work()));
    tree.set("shiftNotices", notices(settings.shiftNotices()));
    settings
        .preview()
        .ifPresent(at -> moment(tree.putObject("weeklyPreview"), Optional.of(at.day()), at.time()));
    settings
        .quiet()
        .ifPresent(
            hours ->
                tree.putObject("quietHours")
                    .put("from", hours.from().toString())
                    .put("to", hours.to().toString()));
    CallSettingsTree.write(tree, settings);
    return tree;
  }

  static ObjectNode day(ExceptionalDay day) {
    ObjectNode tree = SetupTree.object().put("on", day.on().toString());
    day.name().ifPresent(name -> tree.put("name", name));
    return tree;
  }

  private static ObjectNode period(PredefinedPeriod period) {
    ObjectNode tree = SetupTree.object().put("id", period.id()).put("name", period.name());
    moment(tree.putObject("start"), period.startDay(), period.startTime());
    moment(tree.putObject("end"), period.endDay(), period.endTime());
    return tree;
  }

  private static void moment(ObjectNode tree, Optional<DayOfWeek> day, LocalTime time) {
    day.ifPresent(weekday -> tree.put("day", weekday.name()));
    tree.put("time", time.toString());
  }

  private static ObjectNode work(WorkRules rules) {
    return SetupTree.object()
        .put("dailyRest", rules.dailyRest().toString())
        .put("weeklyRest", rules.weeklyRest().toString())
        .put("notice", Period.ofDays(rules.notice()).toString())
        .put("exceptionalNotice", Period.ofDays(rules.exceptionalNotice()).toString());
  }

  private static ObjectNode notices(ShiftNotices notices) {
    ObjectNode tree = SetupTree.object();
    var before = tree.putArray("before");
    notices.before().stream().map(Duration::toString).forEach(before::add);
    return tree.put("confirmWithin", notices.confirmWithin().toString());
  }
}
