package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import org.apache.karaf.shell.support.CommandException;
import org.vigie.api.planning.ChangeOutcome;
import org.vigie.api.planning.PlanningView;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupOutcome;

/** What a change of a planning came to, or would come to. */
final class ChangeStory {
  private final SetupIndex setup;
  private final ZoneId zone;

  ChangeStory(SetupIndex setup) {
    this.setup = setup;
    zone = setup.setup().timezone();
  }

  void print(PrintStream out, ChangeOutcome outcome, boolean dryRun) throws CommandException {
    SetupOutcome.Accepted accepted = accepted(out, outcome.setup());
    views(out, "Before:", outcome.before());
    views(out, dryRun ? "It would be:" : "Now:", outcome.after());
    SetupImportCommand.print(out, "warning: ", accepted.warnings());
    outcome.warnings().forEach(warning -> WarningsCommand.print(out, warning, setup, zone));
    if (accepted.changes().isEmpty()) {
      out.println("It is so already; nothing was changed.");
    } else {
      accepted.changes().forEach(out::println);
      out.println(dryRun ? "It fits; nothing was changed." : "It is in force.");
    }
  }

  private static SetupOutcome.Accepted accepted(PrintStream out, SetupOutcome outcome)
      throws CommandException {
    if (outcome instanceof SetupOutcome.Refused refused) {
      SetupImportCommand.print(out, "", refused.faults());
      throw new CommandException("it does not fit; nothing was changed");
    }
    if (outcome instanceof SetupOutcome.Unreadable unreadable) {
      throw new CommandException(unreadable.reason());
    }
    if (outcome instanceof SetupOutcome.Conflict conflict) {
      throw new CommandException(Conflicts.text(conflict));
    }
    return (SetupOutcome.Accepted) outcome;
  }

  private void views(PrintStream out, String title, List<PlanningView> views) {
    Table table = new Table().column("from", 14).column("until", 14).column("rank", 4).last("who");
    views.stream()
        .flatMap(view -> view.shifts().stream())
        .forEach(
            shift ->
                table.row(
                    Times.day(shift.from(), zone),
                    Times.day(shift.until(), zone),
                    shift.rank(),
                    setup.person(shift.person()).map(Person::name).orElse(shift.person())
                        + " ("
                        + shift.why()
                        + ")"));
    out.println(title);
    table.print(out, "nobody");
  }
}
