package org.vigie.alerting.api;

import java.time.Instant;
import org.vigie.api.setup.SetupIndex;
import org.vigie.oncall.api.OnCallResolver;

/**
 * All that a decision may look at besides the open alerts themselves.
 *
 * @param now the instant of the decision
 * @param oncall made of the same setup
 * @param asked what else waits for persons
 */
public record DeskWorld(Instant now, SetupIndex setup, OnCallResolver oncall, Asked asked) {
  /** Where nothing else waits for anybody. */
  public DeskWorld(Instant now, SetupIndex setup, OnCallResolver oncall) {
    this(now, setup, oncall, Asked.NOBODY);
  }
}
