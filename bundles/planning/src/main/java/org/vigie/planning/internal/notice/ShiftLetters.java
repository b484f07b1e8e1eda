package org.vigie.planning.internal.notice;

import java.util.List;
import java.util.Optional;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.notices.api.DutyLines;
import org.vigie.notices.api.DutyNotices;
import org.vigie.notices.api.DutyNotices.Due;
import org.vigie.notices.api.DutyTexts;
import org.vigie.planning.internal.run.Letter;
import org.vigie.planning.internal.world.World;

/** Texts about shifts that begin. */
final class ShiftLetters {
  private ShiftLetters() {}

  static Letter notice(World world, Due due, boolean confirmed) {
    Person person = world.setup().person(due.person()).orElseThrow();
    String text = new DutyTexts(world.setup(), person).shift(due, confirmed);
    return new Letter(person, line(world, due.shift()), text, due.key());
  }

  /** To each manager of the team but the one whom it is about. */
  static List<Letter> unconfirmed(World world, Shift duty) {
    return world.setup().team(duty.team()).stream()
        .flatMap(team -> team.managers().stream())
        .distinct()
        .filter(manager -> !manager.equals(duty.person()))
        .flatMap(manager -> world.setup().person(manager).stream())
        .map(manager -> unconfirmed(world, duty, manager))
        .toList();
  }

  private static Letter unconfirmed(World world, Shift duty, Person manager) {
    String text = new DutyTexts(world.setup(), manager).unconfirmed(duty);
    String key = "unconfirmed/" + DutyNotices.key(duty) + "/" + manager.id();
    return new Letter(manager, line(world, duty), text, key);
  }

  private static Optional<Line> line(World world, Shift duty) {
    return DutyLines.of(world.setup(), duty.team());
  }
}
