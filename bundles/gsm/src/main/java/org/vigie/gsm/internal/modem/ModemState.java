package org.vigie.gsm.internal.modem;

import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.health.HealthState;

/** Whether a modem can be used, since when, and why not. Thread-safe. */
final class ModemState {
  private static final Logger LOG = LoggerFactory.getLogger(ModemState.class);

  private final String route;
  private final InstantSource clock;
  private final Runnable onUp;
  private View view;

  /** How it is at one instant. */
  record View(HealthState state, Instant since, String text) {
    boolean works() {
      return state != HealthState.DOWN;
    }
  }

  /**
   * @param onUp told each time it works again
   */
  ModemState(String route, InstantSource clock, Runnable onUp) {
    this.route = route;
    this.clock = clock;
    this.onUp = onUp;
    this.view = new View(HealthState.DOWN, clock.instant(), "starting");
  }

  synchronized View view() {
    return view;
  }

  /** It cannot be used. */
  synchronized void down(String why) {
    if (view.works() || !gist(view.text()).equals(gist(why))) {
      LOG.warn("{}: {}", route, why);
    }
    set(HealthState.DOWN, why);
  }

  /** It was taken away on purpose. */
  synchronized void ended(String why) {
    set(HealthState.DOWN, why);
  }

  /** Without figures that change with every look. */
  private static String gist(String text) {
    return text.split(",", 2)[0];
  }

  /** It can be used. */
  void working(Facts facts) {
    boolean before;
    synchronized (this) {
      before = view.works();
      set(facts.flawed() ? HealthState.DEGRADED : HealthState.UP, facts.text());
    }
    if (!before) {
      LOG.info("{}: {}", route, facts.text());
      onUp.run();
    }
  }

  private void set(HealthState state, String text) {
    Instant since = state == view.state() ? view.since() : clock.instant();
    view = new View(state, since, text);
  }
}
