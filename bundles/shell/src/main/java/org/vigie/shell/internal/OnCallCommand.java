package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.RankOnCall;
import org.vigie.api.query.OnCallQuery;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;

/** {@code vigie:oncall}. */
@Service
@Command(
    scope = "vigie",
    name = "oncall",
    description = "Who is on call, by rank, and why: of a team, or of all.",
    detailedDescription =
        "Examples:\n\n  vigie:oncall\n  vigie:oncall chauffage --at 2026-12-24T18:00\n")
public final class OnCallCommand extends VigieAction {
  @Argument(name = "team", multiValued = true, description = "id of a team; left out: all of them")
  @Completion(TeamCompleter.class)
  @Nullable List<String> words;

  @Option(name = "--at", description = "when, in wall time or with an offset; left out: now")
  @Nullable String at;

  @Reference(optional = true)
  @Nullable OnCallQuery query;

  @Reference(optional = true)
  @Nullable InstantSource clock;

  @Override
  void run(PrintStream out) throws Exception {
    OnCallQuery planning = there(query, "the planning");
    SetupIndex index = setupIndex();
    Words rest = new Words(words);
    String moment = rest.option("--at").orElse(at);
    String team = rest.argument().orElse(null);
    Instant when =
        moment == null ? there(clock, "the clock").instant() : Times.read(moment, zone());
    List<String> teams =
        team == null ? index.setup().teams().stream().map(Team::id).toList() : List.of(team);
    if (teams.isEmpty()) {
      out.println("There is no team yet; see vigie:setup-import --help");
    }
    for (String id : teams) {
      OnCall answer =
          planning
              .at(id, when)
              .orElseThrow(() -> new CommandException("there is no team " + id + known(index)));
      print(out, answer, index);
    }
  }

  private static String known(SetupIndex index) {
    return index.setup().teams().stream()
        .map(Team::id)
        .collect(Collectors.joining(", ", "; there are: ", ""));
  }

  private void print(PrintStream out, OnCall answer, SetupIndex index) {
    String name = index.team(answer.team()).map(Team::name).orElse(answer.team());
    out.println(
        name
            + " ("
            + answer.team()
            + ") on "
            + Times.full(answer.at(), zone())
            + ": "
            + state(answer));
    if (answer.ranks().isEmpty()) {
      return;
    }
    Table table = new Table().column("rank", 4).column("who", 34).last("why");
    for (RankOnCall rank : answer.ranks()) {
      String persons =
          rank.persons().stream()
              .map(id -> index.person(id).map(Person::name).orElse(id))
              .collect(Collectors.joining(", "));
      table.row(rank.rank(), persons, rank.why());
    }
    table.print(out, "nobody");
  }

  private static String state(OnCall answer) {
    return switch (answer.state()) {
      case PLANNED -> "planned";
      case CLOSED -> "closed, nobody on purpose";
      case GAP -> "GAP: nobody, by mistake";
    };
  }
}
