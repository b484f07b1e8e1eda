package org.vigie.shell.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.SetupChange;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupItem;
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
        List.of(new Fault("/teams/0", "a gap on Friday")), List.of("adds person zoe"), 1);
  }

  @Override
  public long revision() {
    return 1;
  }

  @Override
  public RulesHistory history() {
    return RulesHistory.NONE;
  }

  @Override
  public SetupOutcome apply(
      byte[] document, DocumentFormat format, OptionalLong ifRevision, Author author) {
    SetupOutcome outcome = check(document, format);
    if (outcome instanceof SetupOutcome.Accepted) {
      applied.add(author.who() + " " + author.origin() + " " + format);
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
    throw new UnsupportedOperationException();
  }

  @Override
  public SetupOutcome putItem(SetupItem item, byte[] json, OptionalLong ifRevision, Author author) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SetupOutcome removeItem(SetupItem item, OptionalLong ifRevision, Author author) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SetupOutcome undo(OptionalLong ifRevision, Author author) {
    throw new UnsupportedOperationException();
  }
}
