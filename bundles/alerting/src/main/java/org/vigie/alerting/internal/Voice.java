package org.vigie.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vigie.api.alert.AlertEvent.LevelEntered;
import org.vigie.api.alert.AlertEvent.VoiceCallOver;
import org.vigie.api.alert.AlertEvent.VoiceCallOwed;

/**
 * The voice calls that tell of an alert: one at a time, and one for each round of the search.
 *
 * @param running given out and not over
 * @param since the patience before the next began
 * @param called since then
 * @param round of the search that is gone through
 */
record Voice(Optional<VoiceCallOwed> running, Instant since, boolean called, int round) {
  static Voice none(Instant at) {
    return new Voice(Optional.empty(), at, false, 0);
  }

  /**
   * A level began. A round that no call was made in does not start the patience anew: it may be
   * longer than a round.
   *
   * @param waited for a time in which somebody is on call
   */
  Voice entered(LevelEntered e, boolean waited) {
    if (e.round() == round) {
      return this;
    }
    return called || waited
        ? new Voice(running, e.at(), false, e.round())
        : new Voice(running, since, false, e.round());
  }

  /** The search goes on after somebody had it. */
  Voice again(Instant at) {
    return new Voice(running, at, false, round);
  }

  Voice owed(VoiceCallOwed e) {
    return new Voice(Optional.of(e), since, true, round);
  }

  Voice over(VoiceCallOver e) {
    return running.filter(owed -> owed.call().equals(e.call())).isPresent()
        ? new Voice(Optional.empty(), since, called, round)
        : this;
  }

  /** When the next call is to be made; empty: not before something else happens. */
  Optional<Instant> due(Duration after) {
    return called || running.isPresent() ? Optional.empty() : Optional.of(since.plus(after));
  }
}
