package org.vigie.itest;

import static org.awaitility.Awaitility.await;

import org.vigie.sim.carrier.Leg;

/** What telephones do in many tests. */
final class VoiceFixtures {
  private VoiceFixtures() {}

  /** Picks up, waits for what is said, and presses 1. */
  static Leg accepts(Site site, String number) {
    Leg leg = site.rung(number);
    leg.ring();
    leg.answer();
    awaitSound(leg);
    leg.press('1');
    return leg;
  }

  static void awaitSound(Leg leg) {
    await().until(() -> leg.audio().hearing().loudness() > -40);
  }

  static void awaitTone(Leg leg, int hertz) {
    await("a tone of " + hertz + " Hz").until(() -> leg.audio().hearing().hears(hertz));
  }
}
