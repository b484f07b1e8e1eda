package org.vigie.sip.internal.trunk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a trunk is dialled on. Where it registers, or is asked by OPTIONS, that decides; else it
 * is up until an attempt fails for its fault, and tried again after 30 s. Thread-safe.
 */
public final class TrunkState {
  static final Duration REST = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final Map<Witness, Finding> findings = new EnumMap<>(Witness.class);
  private boolean up = true;
  private Instant since;
  private String text = "not tried yet";
  private @Nullable View mute;

  TrunkState(InstantSource clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /** Who says how a trunk is. The first that says no is believed. */
  enum Witness {
    REGISTRATION,
    OPTIONS
  }

  private record Finding(boolean up, String text) {}

  /** How it is at one instant. */
  public record View(boolean up, Instant since, String text) {}

  public synchronized View view() {
    View silent = mute;
    if (silent != null && clock.instant().isBefore(silent.since().plus(REST))) {
      return silent;
    }
    mute = null;
    if (!up && findings.isEmpty() && !clock.instant().isBefore(since.plus(REST))) {
      set(true, "tried again after: " + text);
    }
    return new View(up, since, text);
  }

  /** Forgets what was said: from now on calls say how it is, until somebody witnesses. */
  synchronized void reset() {
    findings.clear();
    mute = null;
    set(true, "not tried yet");
  }

  /** What registration or OPTIONS found. */
  synchronized void found(Witness witness, boolean isUp, String why) {
    findings.put(witness, new Finding(isUp, why));
    String first = "";
    for (Finding finding : findings.values()) {
      if (!finding.up()) {
        set(false, finding.text());
        return;
      }
      first = first.isEmpty() ? finding.text() : first + "; " + finding.text();
    }
    set(true, first);
  }

  /** An attempt failed for the trunk's fault. */
  public synchronized void failed(String cause) {
    if (findings.isEmpty()) {
      up = false;
      since = clock.instant();
      text = "a call failed: " + cause + "; tried again after " + REST.toSeconds() + " s";
    }
  }

  /**
   * An answer came without a voice: what registration and OPTIONS say of signalling does not help,
   * and the trunk is not dialled on for a while.
   */
  public synchronized void mute(String cause) {
    String why = "a call failed: " + cause + "; tried again after " + REST.toSeconds() + " s";
    mute = new View(false, clock.instant(), why);
  }

  /** The voice of somebody who was called has come. */
  public synchronized void heard() {
    mute = null;
  }

  /** An attempt was carried. */
  public synchronized void carried() {
    if (findings.isEmpty()) {
      set(true, "the last call was carried");
    }
  }

  private void set(boolean isUp, String why) {
    if (up != isUp) {
      up = isUp;
      since = clock.instant();
    }
    text = why;
  }
}
