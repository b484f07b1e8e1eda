package org.vigie.engine.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.LineTests.Report;
import org.vigie.api.setup.SetupIndex;
import org.vigie.runtime.SystemThreads;

/** What services see of the calls, without any calls. */
public final class Desk implements CallSide {
  public final List<Report> failed = Collections.synchronizedList(new ArrayList<>());
  public volatile Predicate<PhoneNumber> trunks = number -> false;
  private final Rulebook rulebook = new Rulebook();
  private final Sequels sequels = new Sequels(new SystemThreads());
  private final CallPermits permits = new CallPermits(rulebook, new CallBackMeter());

  public Desk(SetupIndex setup) {
    rulebook.setup(setup);
    rulebook.numbering(new Village.Numbers());
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  @Override
  public Sequels sequels() {
    return sequels;
  }

  @Override
  public void testFailed(Report report) {
    failed.add(report);
  }

  @Override
  public void callerIds(Predicate<PhoneNumber> shown) {
    trunks = shown;
  }

  @Override
  public CallPermits permits() {
    return permits;
  }

  /** Ends what it began. */
  public void close() {
    sequels.stop();
  }
}
