package org.vigie.routes.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Remnant;
import org.vigie.api.setup.Ringback;
import org.vigie.api.voice.VoiceAdapter;
import org.vigie.api.voice.VoiceTrunk;

/** An adapter that writes down what it is asked. */
class FakeVoice implements VoiceAdapter {
  final List<String> asked = new CopyOnWriteArrayList<>();
  final Set<LegId> legs = ConcurrentHashMap.newKeySet();
  final List<VoiceTrunk> trunks;
  volatile Runnable onHangUp = () -> {};

  FakeVoice(VoiceTrunk... trunks) {
    this.trunks = new CopyOnWriteArrayList<>(Arrays.asList(trunks));
  }

  @Override
  public List<VoiceTrunk> trunks() {
    return trunks;
  }

  @Override
  public boolean owns(LegId leg) {
    return legs.contains(leg);
  }

  @Override
  public void trying(LegId leg) {
    asked.add("trying " + leg.number());
  }

  @Override
  public void ring(LegId leg, Ringback ringback) {
    asked.add("ring " + leg.number() + " " + ringback);
  }

  @Override
  public void answer(LegId leg) {
    asked.add("answer " + leg.number());
  }

  @Override
  public void reject(LegId leg, int status, String reason, Optional<Duration> retryAfter) {
    asked.add("reject " + leg.number() + " " + status + " " + reason);
  }

  @Override
  public void hangUp(LegId leg, boolean elsewhere) {
    asked.add("hangup " + leg.number());
    onHangUp.run();
  }

  @Override
  public void release(LegId leg, Remnant remnant) {
    asked.add("release " + leg.number());
  }
}
