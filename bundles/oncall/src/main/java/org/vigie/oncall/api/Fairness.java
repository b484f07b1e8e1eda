package org.vigie.oncall.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vigie.api.planning.Proposal;
import org.vigie.api.planning.ProposalRequest;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.oncall.internal.fair.Draft;

/** Lays out a fair period. A calculation: the same question has the same answer. */
public final class Fairness {
  private static final int LONGEST_DAYS = 400;

  private Fairness() {}

  /**
   * Gives each predefined period that begins in the days of the request to one participant of the
   * rank's rotations, or to one more who has a weight, such that nights, Sundays, holidays and
   * hours come out by weight, together with the year before. Only the rank's windows are laid, and
   * no closed period. Who is away gets none unless everybody is.
   *
   * @param leave imported, beside the absences of the plannings
   * @throws IllegalArgumentException where it cannot be: says why
   */
  public static Proposal propose(
      SetupIndex setup, OnCallResolver resolver, ProposalRequest request, List<Absence> leave) {
    Team team =
        setup
            .team(request.team())
            .orElseThrow(() -> refused("there is no team « %s »".formatted(request.team())));
    request.weights().forEach((person, weight) -> check(setup, person, weight));
    if (request.from().plusDays(LONGEST_DAYS).isBefore(request.to())) {
      throw refused("more than %d days at once".formatted(LONGEST_DAYS));
    }
    return new Draft(setup, resolver, team, request, leave).of(periods(setup, request));
  }

  private static void check(SetupIndex setup, String person, double weight) {
    if (setup.person(person).isEmpty()) {
      throw refused("there is no person « %s »".formatted(person));
    }
    if (!(weight >= 0 && weight <= 100)) {
      throw refused("the weight of « %s » must be from 0 to 100".formatted(person));
    }
  }

  private static List<Span> periods(SetupIndex setup, ProposalRequest request) {
    Laying laying = new Laying(setup);
    WallClock clock = new WallClock(setup.setup().timezone());
    List<Span> periods = new ArrayList<>();
    LocalDate day = request.from();
    while (!day.isAfter(request.to())) {
      Span next = laying.span(request.period(), day);
      LocalDate starts = clock.local(next.from()).toLocalDate();
      if (starts.isAfter(request.to())) {
        break;
      }
      boolean overlaps =
          !periods.isEmpty() && next.from().isBefore(periods.get(periods.size() - 1).to());
      if (!overlaps && !next.isEmpty()) {
        periods.add(next);
      }
      day = starts.plusDays(1);
    }
    if (periods.isEmpty()) {
      throw refused(
          "no period « %s » begins from %s to %s"
              .formatted(request.period(), request.from(), request.to()));
    }
    return periods;
  }

  private static IllegalArgumentException refused(String reason) {
    return new IllegalArgumentException(reason);
  }
}
