package org.vigie.rest.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.AlertRules;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupService;
import org.vigie.api.setup.Team;

/** A setup service that tells by the document's first word what becomes of it. */
final class TestSetup implements SetupService {
  final List<String> applied = new CopyOnWriteArrayList<>();
  volatile int lastSize;

  @Override
  public SetupIndex current() {
    Setup none = Setup.empty();
    Team team = new Team("chauffage", "Chauffage", List.of(), "p", Planning.of(List.of()));
    return new SetupIndex(
        new Setup(
            none.timezone(),
            none.holidays(),
            Language.FR,
            List.of(alice()),
            List.of(team),
            List.of(),
            List.of(),
            List.of()));
  }

  private static Person alice() {
    PhoneNumber phone = new PhoneNumber("+33612345601");
    return new Person(
        "alice",
        "Alice",
        List.of(phone),
        Optional.of(phone),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
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
        List.of(new Fault("/persons/0", "nobody plans them")), List.of(format + " read"));
  }

  @Override
  public SetupOutcome apply(byte[] document, DocumentFormat format, String who) {
    SetupOutcome outcome = check(document, format);
    if (outcome instanceof SetupOutcome.Accepted) {
      applied.add(who);
    }
    return outcome;
  }

  @Override
  public SetupOutcome add(String team, OnCallOverride change, String who) {
    applied.add(who);
    return new SetupOutcome.Accepted(List.of(), List.of(team));
  }
}
