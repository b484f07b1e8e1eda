package org.vigie.shell.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupService;

/** The site's setup; a document's first letter tells what becomes of it. */
final class SiteSetup implements SetupService {
  final List<String> applied = new ArrayList<>();

  @Override
  public SetupIndex current() {
    return Site.setup();
  }

  @Override
  public boolean present() {
    return true;
  }

  @Override
  public byte[] document(DocumentFormat format, boolean secrets) {
    return (format + " pins=" + secrets).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public SetupOutcome check(byte[] document, DocumentFormat format) {
    String text = new String(document, StandardCharsets.UTF_8);
    if (text.startsWith("x")) {
      return new SetupOutcome.Refused(List.of(new Fault("/lines/0/entry", "no such node")));
    }
    if (text.startsWith("[")) {
      return new SetupOutcome.Unreadable("line 1: not a setup");
    }
    return new SetupOutcome.Accepted(
        List.of(new Fault("/teams/0", "a gap on Friday")), List.of("adds person zoe"));
  }

  @Override
  public SetupOutcome apply(byte[] document, DocumentFormat format, String who) {
    SetupOutcome outcome = check(document, format);
    if (outcome instanceof SetupOutcome.Accepted) {
      applied.add(who + " " + format);
    }
    return outcome;
  }

  @Override
  public SetupOutcome add(String team, OnCallOverride change, String who) {
    applied.add(who + " " + team);
    return new SetupOutcome.Accepted(List.of(), List.of());
  }
}
