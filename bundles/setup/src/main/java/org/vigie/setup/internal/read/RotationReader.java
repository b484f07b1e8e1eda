package org.vigie.setup.internal.read;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.api.setup.Handover;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Turn;
import org.vigie.api.setup.Turn.Unit;

/** Reads rotations. */
final class RotationReader {
  private static final int LONGEST_TURN = 10_000;
  private static final Handover MIDNIGHT =
      new Handover(Optional.empty(), OptionalInt.empty(), LocalTime.MIDNIGHT);

  private final Ids persons;
  private final Ids rotations = new Ids("rotation");

  RotationReader(Ids persons) {
    this.persons = persons;
  }

  Rotation read(Place place) {
    Fields fields = new Fields(place);
    Turn every = turn(fields.required("every"));
    Rotation rotation =
        new Rotation(
            rotations.define(fields.required("id")),
            fields.optional("rank").map(p -> Values.integer(p, 1, WhoReader.LOWEST_RANK)).orElse(1),
            participants(fields.required("participants")),
            every,
            handover(fields, every.unit()),
            Times.date(fields.required("starts")),
            fields.items("windows").stream().map(WindowReader::read).toList());
    fields.end();
    return rotation;
  }

  private List<String> participants(Place place) {
    List<String> ids = place.items().stream().map(persons::refer).toList();
    if (ids.isEmpty() && place.node().isArray()) {
      place.fault("must name at least one person");
    }
    return ids;
  }

  private static Turn turn(Place place) {
    Fields fields = new Fields(place);
    Map<String, Unit> units = Values.lowerCase(Unit.class);
    Map<Unit, Place> given = new LinkedHashMap<>();
    units.forEach((name, unit) -> fields.optional(name).ifPresent(p -> given.put(unit, p)));
    fields.end();
    if (given.size() != 1) {
      fields.fault("must have exactly one of hours, days, weeks, months, such as {weeks: 1}");
      return new Turn(1, Unit.DAYS);
    }
    Unit unit = given.keySet().iterator().next();
    return new Turn(Values.integer(given.values().iterator().next(), 1, LONGEST_TURN), unit);
  }

  private static Handover handover(Fields rotation, Unit unit) {
    Optional<Place> given = rotation.optional("handover");
    if (given.isEmpty()) {
      missingDay(rotation.place().at("handover"), unit);
      return MIDNIGHT;
    }
    Fields fields = new Fields(given.get());
    Optional<Place> day = fields.optional("day");
    if (day.isEmpty() && given.get().node().isObject()) {
      missingDay(given.get().at("day"), unit);
    }
    LocalTime time = fields.optional("time").map(Times::time).orElse(LocalTime.MIDNIGHT);
    fields.end();
    return day.map(p -> on(p, unit, time))
        .orElseGet(() -> new Handover(Optional.empty(), OptionalInt.empty(), time));
  }

  private static Handover on(Place day, Unit unit, LocalTime time) {
    Optional<DayOfWeek> weekday = Optional.empty();
    OptionalInt dayOfMonth = OptionalInt.empty();
    switch (unit) {
      case WEEKS -> weekday = Values.choice(day, Times.WEEKDAYS);
      case MONTHS -> dayOfMonth = OptionalInt.of(Values.integer(day, 1, 31));
      default -> day.fault("turns of hours or days have no day of handover: leave it out");
    }
    return new Handover(weekday, dayOfMonth, time);
  }

  private static void missingDay(Place place, Unit unit) {
    if (unit == Unit.WEEKS) {
      place.fault("is missing: turns of weeks need a weekday, such as FRIDAY");
    } else if (unit == Unit.MONTHS) {
      place.fault("is missing: turns of months need a day from 1 to 31");
    }
  }
}
