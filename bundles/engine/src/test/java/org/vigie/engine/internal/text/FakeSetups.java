package org.vigie.engine.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupChange;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupItem;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupService;

/** A setup in memory that can only be amended; that can be made to hang. */
final class FakeSetups implements SetupService {
  final CountDownLatch gate;
  final List<Author> authors = new ArrayList<>();
  private volatile SetupIndex index = TextTown.setup();
  private volatile RulesHistory history = RulesHistory.NONE;
  private volatile Runnable between = () -> {};

  FakeSetups(boolean hangs) {
    gate = new CountDownLatch(hangs ? 1 : 0);
  }

  /** What happens once, just after the setup in force was looked at. */
  void between(Runnable what) {
    between = what;
  }

  /** The history that belongs to the setup from now on. */
  void history(RulesHistory newHistory) {
    history = newHistory;
  }

  /** The overrides of all teams. */
  List<OnCallOverride> overrides() {
    return index.setup().teams().stream()
        .flatMap(team -> team.planning().overrides().stream())
        .toList();
  }

  @Override
  public SetupIndex current() {
    SetupIndex now = index;
    Runnable once = between;
    between = () -> {};
    once.run();
    return now;
  }

  @Override
  public boolean present() {
    return true;
  }

  @Override
  public long revision() {
    return 1 + authors.size();
  }

  @Override
  public RulesHistory history() {
    return history;
  }

  @Override
  public byte[] document(DocumentFormat format, boolean secrets) {
    return new byte[0];
  }

  @Override
  public SetupOutcome check(byte[] document, DocumentFormat format) {
    return new SetupOutcome.Unreadable("not this one");
  }

  @Override
  public SetupOutcome apply(
      byte[] document, DocumentFormat format, OptionalLong ifRevision, Author author) {
    return check(document, format);
  }

  @Override
  public SetupOutcome amend(String action, SetupChange change, Author author) {
    try {
      gate.await();
      Setup changed = change.apply(index);
      index = new SetupIndex(changed);
      authors.add(author);
      return new SetupOutcome.Accepted(List.of(), List.of(action), revision());
    } catch (SetupChange.Refusal e) {
      return e.outcome();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return check(new byte[0], DocumentFormat.JSON);
    }
  }

  @Override
  public SetupOutcome checkAmended(SetupChange change) {
    return check(new byte[0], DocumentFormat.JSON);
  }

  @Override
  public Optional<byte[]> item(SetupItem item, boolean secrets) {
    return Optional.empty();
  }

  @Override
  public SetupOutcome putItem(SetupItem item, byte[] json, OptionalLong ifRevision, Author author) {
    return check(json, DocumentFormat.JSON);
  }

  @Override
  public SetupOutcome removeItem(SetupItem item, OptionalLong ifRevision, Author author) {
    return check(new byte[0], DocumentFormat.JSON);
  }

  @Override
  public SetupOutcome undo(OptionalLong ifRevision, Author author) {
    return check(new byte[0], DocumentFormat.JSON);
  }
}
