package org.vigie.rest.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.AlertRules;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Period;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupChange;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupItem;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupService;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.setup.Team;

/** A setup service that tells by the document's first word what becomes of it. */
final class TestSetup implements SetupService {
  static final long REVISION = 12;
  private static final List<SetupItem> ITEMS =
      List.of(new SetupItem("persons", "alice"), new SetupItem("settings", ""));
  private static final Optional<String> CALENDAR = Optional.of("https://calendar/leave.ics");

  final List<String> done = new CopyOnWriteArrayList<>();
  final List<String> applied = new CopyOnWriteArrayList<>();
  volatile int lastSize;

  @Override
  public SetupIndex current() {
    Setup none = Setup.empty();
    Team team = new Team("chauffage", "Chauffage", List.of(), "p", planning());
    return new SetupIndex(
        new Setup(
            none.timezone(),
            none.holidays(),
            Language.FR,
            List.of(person("alice", Optional.empty()), person("bruno", CALENDAR)),
            List.of(team),
            List.of(),
            List.of(line()),
            List.of(),
            Settings.DEFAULT));
  }

  /** Its callers hear an uploaded sound. */
  private static Line line() {
    return new Line(
        "astreinte",
        "Astreinte",
        List.of(new PhoneNumber("+33972101010")),
        Optional.empty(),
        "fin",
        Optional.empty(),
        Optional.empty(),
        Ringback.HOLD,
        Map.of("fin", new Node.HangUp()),
        Notify.NOBODY,
        SmsReply.NONE,
        Optional.empty(),
        new Hold(Optional.of("jazz"), Optional.empty(), Map.of()),
        Optional.empty());
  }

  private static Planning planning() {
    Boundary day = Boundary.parse("2026-12-24").orElseThrow();
    OnCallOverride bruno =
        new OnCallOverride(
            "o-3", new Period(day, day), new OnCallOverride.Add("bruno", OptionalInt.empty()));
    return new Planning(
        List.of(), List.of(), List.of(bruno), List.of(), List.of(), Optional.empty());
  }

  private static Person person(String id, Optional<String> calendar) {
    PhoneNumber phone = new PhoneNumber("+33612345601");
    return new Person(
        id,
        id,
        List.of(phone),
        Optional.of(phone),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        calendar);
  }

  static Policy policy(AlertRules rules) {
    return new Policy(
        "nuits", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), rules);
  }

  @Override
  public boolean present() {
    return true;
  }

  @Override
  public byte[] document(DocumentFormat format, boolean secrets) {
    String pin = secrets ? "4821" : "";
    String text =
        format == DocumentFormat.YAML ? "pin: '" + pin + "'\n" : "{\"pin\":\"" + pin + "\"}";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public SetupOutcome check(byte[] document, DocumentFormat format) {
    lastSize = document.length;
    String text = new String(document, StandardCharsets.UTF_8);
    if (text.startsWith("unfit")) {
      return new SetupOutcome.Refused(
          List.of(new Fault("/teams/0/policy", "no such policy"), new Fault("/lines/0", "…")));
    }
    if (text.startsWith("[")) {
      return new SetupOutcome.Unreadable("line 1: not a setup");
    }
    return new SetupOutcome.Accepted(
        List.of(new Fault("/persons/0", "nobody plans them")), List.of(format + " read"), REVISION);
  }

  @Override
  public long revision() {
    return REVISION;
  }

  @Override
  public RulesHistory history() {
    return RulesHistory.NONE;
  }

  @Override
  public SetupOutcome apply(
      byte[] document, DocumentFormat format, OptionalLong ifRevision, Author author) {
    return done(check(document, format), "put", ifRevision, author);
  }

  private SetupOutcome done(
      SetupOutcome outcome, String what, OptionalLong ifRevision, Author author) {
    if (ifRevision.isPresent() && ifRevision.getAsLong() != REVISION) {
      return new SetupOutcome.Conflict(
          new Author("chloe", "rest 192.0.2.7"), Instant.parse("2026-11-21T09:58:00Z"), REVISION);
    }
    if (outcome instanceof SetupOutcome.Accepted) {
      applied.add(author.who());
      done.add(what + " " + author.origin());
    }
    return outcome;
  }

  @Override
  public SetupOutcome amend(String action, SetupChange change, Author author) {
    throw new UnsupportedOperationException(action);
  }

  @Override
  public SetupOutcome checkAmended(SetupChange change) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<byte[]> item(SetupItem item, boolean secrets) {
    return ITEMS.contains(item)
        ? Optional.of(document(DocumentFormat.JSON, secrets))
        : Optional.empty();
  }

  @Override
  public SetupOutcome putItem(SetupItem item, byte[] json, OptionalLong ifRevision, Author author) {
    return done(check(json, DocumentFormat.JSON), "item " + item, ifRevision, author);
  }

  @Override
  public SetupOutcome removeItem(SetupItem item, OptionalLong ifRevision, Author author) {
    return done(check(new byte[0], DocumentFormat.JSON), "gone " + item, ifRevision, author);
  }

  @Override
  public SetupOutcome undo(OptionalLong ifRevision, Author author) {
    return done(check(new byte[0], DocumentFormat.JSON), "undo", ifRevision, author);
  }
}
