package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.number.Numbering;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.query.Texts;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.MessageTry;

/** {@code vigie:messages}. */
@Service
@Command(
    scope = "vigie",
    name = "messages",
    description = "Messages in and out, newest first; or one with its history.",
    detailedDescription =
        "Examples:\n\n"
            + "  vigie:messages\n"
            + "  vigie:messages --state failed --limit 50\n"
            + "  vigie:messages --alert 42\n"
            + "  vigie:messages 01KAJ5V9QYB2M7N4D8E0F6G1H3\n")
public final class MessagesCommand extends VigieAction {
  @Option(name = "--direction", description = "only those that came in, or go out")
  @Completion(DirectionCompleter.class)
  @Nullable String direction;

  @Option(name = "--state", description = "only those that are so far")
  @Completion(MessageStateCompleter.class)
  @Nullable String state;

  @Option(name = "--line", description = "only those of a line")
  @Completion(LineCompleter.class)
  @Nullable String line;

  @Option(name = "--number", description = "only those from or to a number")
  @Nullable String number;

  @Option(name = "--alert", description = "only those of an alert")
  @Completion(AlertIdCompleter.class)
  @Nullable String alert;

  @Option(name = "--limit", description = "how many, 500 at most")
  @Nullable String limit;

  @Argument(name = "id", description = "id of a message: tells it with its history")
  @Completion(MessageIdCompleter.class)
  @Nullable String id;

  @Reference(optional = true)
  @Nullable Texts texts;

  @Reference(optional = true)
  @Nullable Numbering numbering;

  @Override
  void run(PrintStream out) throws Exception {
    Texts source = there(texts, "the message log");
    if (id == null) {
      list(out, source);
    } else {
      String wanted = id.strip();
      MessageRecord message =
          source
              .message(new MessageId(wanted))
              .orElseThrow(
                  () ->
                      new CommandException(
                          "there is no message " + wanted + "; vigie:messages lists them"));
      tell(out, message);
    }
  }

  private void list(PrintStream out, Texts source) throws CommandException {
    Table table =
        new Table()
            .column("when", 14)
            .column("way", 3)
            .column("from or to", 12)
            .column("line", 9)
            .column("state", 9)
            .last("id");
    ZoneId zone = zone();
    for (MessageRecord message : source.messages(query()).items()) {
      table.row(
          Times.day(message.createdAt(), zone),
          message.direction().code(),
          message.direction() == Direction.IN ? message.from() : message.to(),
          message.line().orElse("-"),
          message.state().code(),
          message.id());
    }
    table.print(out, "no message to show");
  }

  private MessageQuery query() throws CommandException {
    return new MessageQuery(
        Codes.read(direction, Direction.values(), Direction::code, "direction"),
        Codes.read(state, MessageState.values(), MessageState::code, "state"),
        Optional.ofNullable(line),
        Optional.ofNullable(number).map(this::asStored),
        alert == null ? Optional.empty() : Optional.of(AlertNumbers.read(alert)),
        Optional.empty(),
        Optional.empty(),
        Limit.read(limit),
        Optional.empty());
  }

  private String asStored(String given) {
    Numbering plan = numbering;
    return plan == null ? given : plan.parse(given).map(n -> n.e164()).orElse(given);
  }

  private void tell(PrintStream out, MessageRecord message) {
    ZoneId zone = zone();
    out.println(
        "Message "
            + message.id()
            + ", "
            + message.direction().code()
            + ": "
            + message.state().code());
    Table facts = new Table().column("", 10).last("");
    fact(facts, "from", message.from().value());
    fact(facts, "to", message.to().value());
    fact(facts, "line", message.line().orElse(""));
    fact(facts, "person", message.person().map(this::name).orElse(""));
    fact(facts, "alert", message.alert().map(Object::toString).orElse(""));
    fact(facts, "purpose", message.purpose().code());
    fact(facts, "route", message.route().orElse(""));
    fact(facts, "created", Times.full(message.createdAt(), zone));
    facts.print(out, "");
    out.println(message.incomplete() ? "Text (parts are missing):" : "Text:");
    message.text().lines().forEach(words -> out.println("  " + words));
    history(out, message.tries(), zone);
  }

  private static void fact(Table facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.row(name, value);
    }
  }

  private String name(String person) {
    return setupIndex().person(person).map(p -> p.name() + " (" + person + ")").orElse(person);
  }

  private static void history(PrintStream out, List<MessageTry> tries, ZoneId zone) {
    if (tries.isEmpty()) {
      return;
    }
    Table table =
        new Table().column("try", 14).column("route", 16).column("result", 11).last("cause");
    for (MessageTry once : tries) {
      String times = once.times() == 1 ? "" : " (" + once.times() + " times)";
      table.row(
          Times.day(once.at(), zone), once.route(), once.result().code(), once.cause() + times);
    }
    table.print(out, "");
  }
}
