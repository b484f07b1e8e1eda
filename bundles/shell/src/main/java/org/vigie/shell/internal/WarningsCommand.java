package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.planning.PlanningWarning;
import org.vigie.api.planning.Plannings;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.SetupIndex;

/** {@code vigie:warnings}. */
@Service
@Command(
    scope = "vigie",
    name = "warnings",
    description = "What ought to be known of plannings: gaps, rest, absences …; or confirms one.",
    detailedDescription =
        "Examples:\n\n"
            + "  vigie:warnings\n"
            + "  vigie:warnings chauffage --days 90\n"
            + "  vigie:warnings --confirm gap/chauffage/2026-12-24T17:00:00Z\n\n"
            + "To confirm is to say: somebody has seen it and lets it be. The audit names who.\n")
public final class WarningsCommand extends VigieAction {
  private static final int DAYS = 30;
  private static final int MOST_DAYS = 3_660;

  @Argument(name = "team", multiValued = true, description = "id of a team; left out: all of them")
  @Completion(TeamCompleter.class)
  @Nullable List<String> words;

  @Option(name = "--days", description = "how far ahead; left out: 30")
  @Nullable String days;

  @Option(name = "--confirm", description = "key of a warning that was seen")
  @Completion(WarningKeyCompleter.class)
  @Nullable String confirm;

  @Reference(optional = true)
  @Nullable Plannings plannings;

  @Reference(optional = true)
  @Nullable InstantSource clock;

  @Override
  void run(PrintStream out) throws Exception {
    Plannings planning = there(plannings, "the planning");
    Words rest = new Words(words);
    Optional<String> key = rest.option("--confirm", confirm);
    int ahead = days(rest.option("--days", days));
    Optional<String> team = rest.argument();
    if (key.isPresent()) {
      confirm(out, planning, key.get());
    } else {
      known(team);
      list(out, planning, team, ahead);
    }
  }

  private void confirm(PrintStream out, Plannings planning, String key) throws CommandException {
    if (!planning.confirm(key, author())) {
      throw new CommandException("there is no warning " + key + "; vigie:warnings lists them");
    }
    out.println("Confirmed by " + user() + ".");
  }

  private static int days(Optional<String> given) throws CommandException {
    String text = given.orElse(Integer.toString(DAYS));
    if (text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= MOST_DAYS) {
      return Integer.parseInt(text);
    }
    throw new CommandException("--days is a number from 1 to " + MOST_DAYS);
  }

  private void known(Optional<String> team) throws CommandException {
    if (team.isPresent() && setupIndex().team(team.get()).isEmpty()) {
      throw new CommandException("there is no team " + team.get());
    }
  }

  private void list(PrintStream out, Plannings planning, Optional<String> team, int ahead)
      throws CommandException {
    Instant now = there(clock, "the clock").instant();
    List<PlanningWarning> warnings = planning.warnings(team, now, now.plus(Duration.ofDays(ahead)));
    if (warnings.isEmpty()) {
      out.println("Nothing to warn of in the next " + ahead + " days.");
    }
    SetupIndex index = setupIndex();
    ZoneId zone = zone();
    warnings.forEach(warning -> print(out, warning, index, zone));
  }

  /** Also for what a change would bring about. */
  static void print(PrintStream out, PlanningWarning warning, SetupIndex index, ZoneId zone) {
    out.println(
        Times.full(warning.from(), zone)
            + "  "
            + warning.kind().code()
            + ", "
            + warning.team()
            + ": "
            + warning.text());
    if (!warning.replacements().isEmpty()) {
      out.println("    could stand in: " + names(warning.replacements(), index));
    }
    out.println(
        "    "
            + warning
                .confirmed()
                .map(seen -> "confirmed by " + seen.who() + ", " + Times.full(seen.at(), zone))
                .orElse("key: " + warning.key()));
  }

  private static String names(List<String> ids, SetupIndex index) {
    return ids.stream()
        .map(id -> index.person(id).map(Person::name).orElse(id))
        .collect(Collectors.joining(", "));
  }
}
