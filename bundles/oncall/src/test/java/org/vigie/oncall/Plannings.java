package org.vigie.oncall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Handover;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Turn;
import org.vigie.api.setup.Window;
import org.vigie.oncall.api.OnCallResolver;

/** Short ways to write plannings down. */
final class Plannings {
  static final String TEAM = "team";
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private Plannings() {}

  static OnCallResolver resolver(ZoneId zone, Planning planning) {
    Team team = new Team(TEAM, "Team", List.of(), "policy", planning);
    return new OnCallResolver(
        new SetupIndex(
            new Setup(
                zone,
                "FR",
                Language.FR,
                List.of(),
                List.of(team),
                List.of(),
                List.of(),
                List.of(),
                Settings.DEFAULT)));
  }

  static Rotation rotation(String id, int rank, Turn every, Handover handover, String starts) {
    List<String> participants = List.of(id + "1", id + "2", id + "3");
    return new Rotation(
        id, rank, participants, every, handover, LocalDate.parse(starts), List.of());
  }

  static Rotation within(Rotation rotation, Window... windows) {
    return new Rotation(
        rotation.id(),
        rotation.rank(),
        rotation.participants(),
        rotation.every(),
        rotation.handover(),
        rotation.starts(),
        List.of(windows));
  }

  static Turn every(int amount, Turn.Unit unit) {
    return new Turn(amount, unit);
  }

  static Handover at(String time) {
    return new Handover(Optional.empty(), OptionalInt.empty(), LocalTime.parse(time));
  }

  static Handover on(DayOfWeek day, String time) {
    return new Handover(Optional.of(day), OptionalInt.empty(), LocalTime.parse(time));
  }

  static Handover on(int day, String time) {
    return new Handover(Optional.empty(), OptionalInt.of(day), LocalTime.parse(time));
  }

  static Window window(Set<DayOfWeek> days, boolean holidays, String from, String to) {
    return new Window(days, holidays, minute(from), minute(to));
  }

  private static int minute(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
  }

  static Period period(String from, String to) {
    return new Period(boundary(from), boundary(to));
  }

  static Boundary boundary(String text) {
    if (text.indexOf('T') < 0) {
      return new Boundary(LocalDate.parse(text), Optional.empty(), Optional.empty());
    }
    if (text.endsWith("Z") || text.indexOf('+') > 0) {
      OffsetDateTime at = OffsetDateTime.parse(text);
      return new Boundary(
          at.toLocalDate(), Optional.of(at.toLocalTime()), Optional.of(at.getOffset()));
    }
    LocalDateTime at = LocalDateTime.parse(text);
    return new Boundary(at.toLocalDate(), Optional.of(at.toLocalTime()), Optional.empty());
  }
}
