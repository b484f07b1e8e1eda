package org.vigie.engine.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupService;

/** A setup that stays as it is and remembers the overrides; adding one can be made to hang. */
final class FakeSetups implements SetupService {
  final List<OnCallOverride> added = new ArrayList<>();
  final CountDownLatch gate;

  FakeSetups(boolean hangs) {
    gate = new CountDownLatch(hangs ? 1 : 0);
  }

  @Override
  public SetupIndex current() {
    return TextTown.setup();
  }

  @Override
  public boolean present() {
    return true;
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
  public SetupOutcome apply(byte[] document, DocumentFormat format, String who) {
    return check(document, format);
  }

  @Override
  public SetupOutcome add(String team, OnCallOverride change, String who) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    added.add(change);
    return new SetupOutcome.Accepted(List.of(), List.of());
  }
}
