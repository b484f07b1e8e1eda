package org.vigie.engine.internal;

import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.SetupIndex;
import org.vigie.oncall.api.OnCallResolver;

/**
 * A setup, and who is on call by it and by the rules before it: swapped together, so that no
 * decision sees half a change.
 */
public record Rules(SetupIndex setup, OnCallResolver oncall) {
  static Rules of(SetupIndex setup, RulesHistory history) {
    return new Rules(setup, new OnCallResolver(setup, history));
  }
}
