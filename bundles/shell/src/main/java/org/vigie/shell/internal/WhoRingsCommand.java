package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.Simulations;
import org.vigie.api.query.Simulations.Question;
import org.vigie.api.query.Simulations.Ring;
import org.vigie.api.query.Simulations.Simulation;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.SetupIndex;

/** {@code vigie:who-rings}. */
@Service
@Command(
    scope = "vigie",
    name = "who-rings",
    description = "Who rings if someone calls a line; no call is placed.",
    detailedDescription =
        "Examples:\n\n"
            + "  vigie:who-rings astreinte\n"
            + "  vigie:who-rings astreinte --at 2026-12-24T18:00 --caller 0612345699 --keys 1\n"
            + "  vigie:who-rings astreinte --keys '3,100234#'\n\n"
            + "As if nobody accepted. Keys are pressed in order, at each menu and question.\n")
public final class WhoRingsCommand extends VigieAction {
  private static final String KEYS = "[0-9*#A-D]{0,200}";

  @Argument(name = "line", required = true, multiValued = true, description = "id of a line")
  @Completion(LineCompleter.class)
  @Nullable List<String> words;

  @Option(name = "--at", description = "when, in wall time or with an offset; left out: now")
  @Nullable String at;

  @Option(name = "--caller", description = "a number in any form; left out: withheld")
  @Nullable String caller;

  @Option(name = "--keys", description = "that the caller presses, in order")
  @Nullable String keys;

  @Reference(optional = true)
  @Nullable Simulations simulations;

  @Reference(optional = true)
  @Nullable Numbering numbering;

  @Reference(optional = true)
  @Nullable InstantSource clock;

  @Override
  void run(PrintStream out) throws Exception {
    Simulations engine = there(simulations, "the call engine");
    SetupIndex index = setupIndex();
    Words rest = new Words(words);
    Optional<String> moment = rest.option("--at", at);
    Optional<String> from = rest.option("--caller", caller);
    String pressed = keys(rest.option("--keys", keys).orElse(""));
    String line = rest.argument().orElse("");
    Instant when =
        moment.isPresent() ? Times.read(moment.get(), zone()) : there(clock, "the clock").instant();
    Optional<PhoneNumber> number =
        from.isPresent() ? Optional.of(number(from.get())) : Optional.empty();
    Simulation answer =
        engine
            .simulate(new Question(line, when, number, pressed))
            .orElseThrow(() -> new CommandException("there is no line " + line + known(index)));
    print(out, answer, index, zone());
  }

  private static String known(SetupIndex index) {
    return index.setup().lines().stream()
        .map(Line::id)
        .collect(Collectors.joining(", ", "; there are: ", ""));
  }

  private PhoneNumber number(String written) throws CommandException {
    return there(numbering, "numbering")
        .parse(written.replaceAll("[\\s.()-]", ""))
        .orElseThrow(
            () ->
                new CommandException(
                    "not a number: " + written + "; write 0612345601 or +33612345601"));
  }

  private static String keys(String given) throws CommandException {
    String pressed = given.replaceAll("[,; ]", "").toUpperCase(Locale.ROOT);
    if (!pressed.matches(KEYS)) {
      throw new CommandException("keys are 0 to 9, *, # and A to D: " + given);
    }
    return pressed;
  }

  private static void print(PrintStream out, Simulation answer, SetupIndex index, ZoneId zone) {
    String name = index.line(answer.line()).map(Line::name).orElse(answer.line());
    out.println(
        name
            + " ("
            + answer.line()
            + ") on "
            + Times.full(answer.at(), zone)
            + ", if nobody accepts:");
    Table table =
        new Table()
            .column("when", 14)
            .column("level", 5)
            .column("round", 5)
            .column("who", 30)
            .last("number");
    answer.attempts().forEach(ring -> table.row(cells(ring, index, zone)));
    table.print(out, "nobody rings");
    out.println("Path: " + String.join(" > ", answer.path()));
    out.println("In the end: " + answer.wayOut());
    answer.remarks().forEach(remark -> out.println("Note: " + remark));
  }

  private static Object[] cells(Ring ring, SetupIndex index, ZoneId zone) {
    return new Object[] {
      Times.day(ring.at(), zone),
      ring.level(),
      ring.round(),
      ring.person().map(id -> index.person(id).map(Person::name).orElse(id)).orElse("-"),
      ring.number().e164()
    };
  }
}
