package org.vigie.api.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something about a planning that a supervisor ought to know. It never changes who is on call.
 *
 * @param key the same as long as it is about the same
 * @param person id; empty for gaps
 * @param text what, and what to do, in plain English
 * @param replacements ids of those who could stand in, best first
 */
public record PlanningWarning(
    String key,
    Kind kind,
    String team,
    Optional<String> person,
    Instant from,
    Instant until,
    String text,
    List<String> replacements,
    Optional<Confirmation> confirmed) {
  public PlanningWarning {
    replacements = List.copyOf(replacements);
  }

  /** What is wrong. */
  public enum Kind {
    /** Nobody is on call by mistake. */
    GAP("gap"),
    /** Planned while absent. */
    ABSENT("absent"),
    /** The same person at two ranks, or in two teams, at once. */
    TWICE("twice"),
    /** Less rest between two days of work than the settings say. */
    DAILY_REST("daily-rest"),
    /** Less rest in a week than the settings say. */
    WEEKLY_REST("weekly-rest"),
    /** A change that was told later than the notice. */
    NOTICE("notice"),
    /** Nights, Sundays and holidays are not shared fairly. */
    UNFAIR("unfair"),
    /** Whose shift has begun has not confirmed it. */
    UNCONFIRMED("unconfirmed"),
    /** A change of what has happened already: it has no effect there. */
    PAST("past");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word in JSON and on the shell. */
    public String code() {
      return code;
    }
  }

  /** Who has seen it and let it be. */
  public record Confirmation(String who, Instant at) {}
}
