package org.vigie.management.internal;

import java.util.Comparator;
import java.util.List;
import org.vigie.api.voice.TrunkStatus;
import org.vigie.api.voice.VoiceTrunk;

/** Answers for {@code org.vigie:type=Trunks}. */
final class TrunksBean implements TrunksMXBean {
  private final Sources sources;
  private final TrunkFaults faults;

  TrunksBean(Sources sources, TrunkFaults faults) {
    this.sources = sources;
    this.faults = faults;
  }

  @Override
  public List<TrunkView> getTrunks() {
    return sources.voices.stream()
        .flatMap(voice -> voice.trunks().stream())
        .map(VoiceTrunk::status)
        .sorted(Comparator.comparingInt(TrunkStatus::priority).thenComparing(TrunkStatus::name))
        .map(trunk -> new TrunkView(trunk, faults.of(trunk.name())))
        .toList();
  }
}
