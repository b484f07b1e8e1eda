package org.vigie.media.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthState;
import org.vigie.api.voice.Speech;
import org.vigie.media.internal.plane.PortPool;
import org.vigie.media.internal.plane.RtpPlane;
import org.vigie.media.internal.plane.Storage;

/** How media is, and what to do about it. Thread-safe. */
final class MediaHealth {
  private static final String NAME = "media";

  private final RtpPlane plane;
  private final Speech speech;
  private final Storage storage;
  private final InstantSource clock;
  private @Nullable PortPool pool;
  private Optional<String> fault = Optional.empty();
  private HealthState state = HealthState.DOWN;
  private Instant since;

  private record Finding(HealthState state, String text) {}

  MediaHealth(RtpPlane plane, Speech speech, Storage storage, InstantSource clock) {
    this.storage = storage;
    this.plane = plane;
    this.speech = speech;
    this.clock = clock;
    this.since = clock.instant();
  }

  synchronized void pool(PortPool inUse) {
    pool = inUse;
  }

  /** What is wrong with the configuration. */
  synchronized void fault(Optional<String> text) {
    fault = text;
  }

  synchronized HealthPart part() {
    Finding found = finding();
    if (found.state() != state) {
      state = found.state();
      since = clock.instant();
    }
    return new HealthPart(NAME, found.state(), since, found.text());
  }

  private Finding finding() {
    PortPool ports = pool;
    if (ports == null) {
      return new Finding(HealthState.DOWN, fault.orElse("not configured yet"));
    }
    if (ports.freePairs() == 0) {
      return exhausted(ports);
    }
    if (fault.isPresent()) {
      String text = fault.get() + "; the former configuration goes on working";
      return new Finding(HealthState.DEGRADED, text);
    }
    return ports
        .trouble()
        .map(t -> "RTP ports cannot be opened: " + t)
        .or(storage.voicemails()::trouble)
        .or(storage.recordings()::trouble)
        .or(() -> plane.quality().alarm(clock.instant()))
        .map(text -> new Finding(HealthState.DEGRADED, text))
        .orElseGet(() -> new Finding(HealthState.UP, figures(ports)));
  }

  private Finding exhausted(PortPool ports) {
    HealthState worst = plane.openLegs() == 0 ? HealthState.DOWN : HealthState.DEGRADED;
    String why = ports.trouble().map(t -> " (" + t + ")").orElse("");
    return new Finding(
        worst,
        "no RTP ports left"
            + why
            + "; widen 'ports' or correct 'address' in etc/org.vigie.media.cfg: "
            + figures(ports));
  }

  private String figures(PortPool ports) {
    StringBuilder text = new StringBuilder();
    text.append(plane.openLegs()).append(" legs open, ").append(ports.freePairs()).append(" free");
    if (ports.foreignPairs() > 0) {
      text.append("; other programs hold ").append(ports.foreignPairs()).append(" pairs of ports");
    }
    if (!speech.available()) {
      text.append("; no text-to-speech program: texts play the nearest shipped prompt");
    }
    return text.toString();
  }
}
