package org.vigie.sip.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Remnant;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.setup.Ringback;
import org.vigie.api.voice.VoiceAdapter;
import org.vigie.api.voice.VoiceTrunk;
import org.vigie.sip.internal.leg.Legs;
import org.vigie.sip.internal.recovery.Release;
import org.vigie.sip.internal.stack.Listening;
import org.vigie.sip.internal.stack.SipFailure;
import org.vigie.sip.internal.trunk.TrunkDirectory;

/** The SIP user agent as the rest of the appliance sees it. */
public final class SipAdapter implements VoiceAdapter, HealthSource {
  private static final Logger LOG = LoggerFactory.getLogger(SipAdapter.class);

  private final Listening listening;
  private final TrunkDirectory trunks;
  private final Legs legs;
  private final Release release;

  SipAdapter(Listening listening, TrunkDirectory trunks, Legs legs, Release release) {
    this.listening = listening;
    this.trunks = trunks;
    this.legs = legs;
    this.release = release;
  }

  @Override
  public List<VoiceTrunk> trunks() {
    return List.copyOf(trunks.table().inOrder());
  }

  @Override
  public boolean owns(LegId leg) {
    return legs.owns(leg);
  }

  @Override
  public void trying(LegId leg) {
    safely(leg, legs::trying);
  }

  @Override
  public void ring(LegId leg, Ringback ringback) {
    safely(leg, id -> legs.ring(id, ringback));
  }

  @Override
  public void answer(LegId leg) {
    safely(leg, legs::answer);
  }

  @Override
  public void reject(LegId leg, int status, String reason, Optional<Duration> retryAfter) {
    safely(leg, id -> legs.reject(id, status, reason, retryAfter));
  }

  @Override
  public void hangUp(LegId leg, boolean elsewhere) {
    safely(leg, id -> legs.hangUp(id, elsewhere));
  }

  @Override
  public void release(LegId leg, Remnant remnant) {
    safely(leg, id -> release.release(id, remnant));
  }

  @Override
  public List<HealthPart> parts() {
    List<HealthPart> parts = new ArrayList<>();
    parts.add(listening.health());
    parts.addAll(trunks.health());
    return parts;
  }

  private static void safely(LegId leg, Consumer<LegId> action) {
    try {
      action.accept(leg);
    } catch (SipFailure e) {
      LOG.warn("leg {}: {}", leg, e.getMessage());
    }
  }
}
