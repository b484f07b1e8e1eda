package org.vigie.routes.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.LegId;
import org.vigie.api.runtime.CommandDoor;

/**
 * Legs that no adapter has any more. Most often the party has just hung up and the adapter's own
 * report is on its way, so this one waits a little to let it pass; where the adapter is gone, it is
 * the only one, and keeps the core from waiting for ever. The core ignores reports of legs that it
 * has closed.
 */
final class LostLegs {
  static final Duration GRACE = Duration.ofMillis(250);
  private static final Logger LOG = LoggerFactory.getLogger(LostLegs.class);

  private final Adapters adapters;
  private final CommandDoor commands;
  private final InstantSource clock;
  private final ScheduledExecutorService later;
  private final Set<LegId> known = ConcurrentHashMap.newKeySet();

  LostLegs(
      Adapters adapters,
      CommandDoor commands,
      InstantSource clock,
      ScheduledExecutorService later) {
    this.adapters = adapters;
    this.commands = commands;
    this.clock = clock;
    this.later = later;
  }

  void lost(LegId leg) {
    if (later.isShutdown() || !known.add(leg)) {
      return;
    }
    if (adapters.none()) {
      LOG.warn("call {}: its leg {} is lost, there is no voice adapter", leg.call(), leg.number());
    }
    later.schedule(() -> report(leg), GRACE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void report(LegId leg) {
    known.remove(leg);
    if (adapters.owner(leg).isPresent()) {
      return;
    }
    Instant now = clock.instant();
    if (!leg.isCaller()) {
      // Whether it had been answered is not known here; the core takes the one that fits.
      commands.submit(new LegFailed(leg, now, AttemptResult.FAILED, "no adapter has this leg"));
    }
    commands.submit(new LegEnded(leg, now, "no adapter has this leg"));
  }
}
