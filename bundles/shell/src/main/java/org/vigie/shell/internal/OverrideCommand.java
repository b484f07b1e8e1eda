package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.planning.Plannings;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;

/** {@code vigie:override}. */
@Service
@Command(
    scope = "vigie",
    name = "override",
    description = "Replaces, adds or removes somebody on call; takes that away; or lists it.",
    detailedDescription =
        "Examples:\n\n"
            + "  vigie:override chauffage --replace alice --by bruno"
            + " --from 2026-12-24T18:00 --to 2026-12-25T08:00 --dry-run\n"
            + "  vigie:override chauffage --add bruno --rank 2 --from 2026-12-24 --to 2026-12-26\n"
            + "  vigie:override chauffage --remove alice --from 2026-12-24 --to 2026-12-24\n"
            + "  vigie:override chauffage --delete o-1\n"
            + "  vigie:override chauffage\n\n"
            + "Dates are whole days, the last one included; times are wall time. The last\n"
            + "example lists what is in force or to come, with ids.\n")
public final class OverrideCommand extends VigieAction {
  @Argument(name = "team", required = true, multiValued = true, description = "id of a team")
  @Completion(TeamCompleter.class)
  @Nullable List<String> words;

  @Option(name = "--replace", description = "id of the person who is replaced")
  @Completion(PersonCompleter.class)
  @Nullable String replace;

  @Option(name = "--by", description = "id of the person who stands in")
  @Completion(PersonCompleter.class)
  @Nullable String by;

  @Option(name = "--add", description = "id of a person who is on call besides")
  @Completion(PersonCompleter.class)
  @Nullable String add;

  @Option(name = "--remove", description = "id of a person who is not on call then")
  @Completion(PersonCompleter.class)
  @Nullable String remove;

  @Option(name = "--delete", description = "id of an override that is taken away")
  @Completion(OverrideIdCompleter.class)
  @Nullable String delete;

  @Option(name = "--from", description = "date, or date and time")
  @Nullable String from;

  @Option(name = "--to", description = "date, inclusive, or date and time")
  @Nullable String to;

  @Option(name = "--rank", description = "1 to 99; left out: every rank, of an addition 1")
  @Nullable String rank;

  @Option(name = "--exceptional", description = "one clear day of notice is enough")
  boolean exceptional;

  @Option(name = "--dry-run", description = "only say what it would come to")
  boolean dryRun;

  @Reference(optional = true)
  @Nullable Plannings plannings;

  @Reference(optional = true)
  @Nullable InstantSource clock;

  @Override
  void run(PrintStream out) throws Exception {
    Words rest = new Words(words);
    ChangeTerms terms =
        new ChangeTerms(
            OptionalLong.empty(),
            rest.flag("--dry-run") || dryRun,
            rest.flag("--exceptional") || exceptional);
    Optional<String> gone = rest.option("--delete", delete);
    OverrideWords asked =
        new OverrideWords(
            rest.option("--replace", replace),
            rest.option("--by", by),
            rest.option("--add", add),
            rest.option("--remove", remove),
            rest.option("--rank", rank));
    Optional<String> start = rest.option("--from", from);
    Optional<String> end = rest.option("--to", to);
    Team team = team(rest.argument().orElse(""));
    if (gone.isEmpty() && asked.isEmpty()) {
      list(out, team);
    } else if (gone.isPresent()) {
      change(out, removal(team, gone.get(), asked), terms);
    } else {
      OnCallOverride override = asked.read(start, end, setupIndex());
      change(out, new PlanningChange.AddOverride(team.id(), override), terms);
    }
  }

  private Team team(String id) throws CommandException {
    SetupIndex index = setupIndex();
    return index
        .team(id)
        .orElseThrow(
            () ->
                new CommandException(
                    "there is no team "
                        + id
                        + index.setup().teams().stream()
                            .map(Team::id)
                            .collect(Collectors.joining(", ", "; there are: ", ""))));
  }

  private static PlanningChange removal(Team team, String id, OverrideWords asked)
      throws CommandException {
    if (!asked.isEmpty()) {
      throw new CommandException("--delete goes with nothing but a team");
    }
    if (team.planning().overrides().stream().noneMatch(one -> one.id().equals(id))) {
      throw new CommandException(
          "there is no override " + id + "; vigie:override " + team.id() + " lists them");
    }
    return new PlanningChange.RemoveOverride(team.id(), id);
  }

  private void change(PrintStream out, PlanningChange change, ChangeTerms terms)
      throws CommandException {
    Plannings planning = there(plannings, "the planning");
    new ChangeStory(setupIndex())
        .print(out, planning.change(change, terms, author()), terms.dryRun());
  }

  private void list(PrintStream out, Team team) throws CommandException {
    LocalDate today = there(clock, "the clock").instant().atZone(zone()).toLocalDate();
    Table table = new Table().column("id", 18).column("from", 22).column("to", 22).last("what");
    team.planning().overrides().stream()
        .filter(one -> !one.period().to().date().isBefore(today))
        .forEach(
            one ->
                table.row(
                    one.id(),
                    one.period().from().text(),
                    one.period().to().text(),
                    OverrideWords.of(one.change())));
    table.print(out, "no override in force or to come");
  }
}
