package org.vigie.testkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Remnant;
import org.vigie.api.setup.Ringback;
import org.vigie.api.voice.TrunkStatus;
import org.vigie.api.voice.VoiceAdapter;
import org.vigie.api.voice.VoiceTrunk;

/** Trunks that only say how they are, and carry nothing. */
public record TrunksThatStand(List<TrunkStatus> statuses) implements VoiceAdapter {
  public static TrunksThatStand of(TrunkStatus... statuses) {
    return new TrunksThatStand(Arrays.asList(statuses));
  }

  @Override
  public List<VoiceTrunk> trunks() {
    return statuses.stream().map(status -> (VoiceTrunk) new Quiet(status)).toList();
  }

  private record Quiet(TrunkStatus status) implements VoiceTrunk {
    @Override
    public CompletionStage<DialOutcome> dial(CallEffect.Dial dial) {
      return CompletableFuture.completedStage(new DialOutcome.Abandoned());
    }
  }

  @Override
  public boolean owns(LegId leg) {
    return false;
  }

  @Override
  public void trying(LegId leg) {}

  @Override
  public void ring(LegId leg, Ringback ringback) {}

  @Override
  public void answer(LegId leg) {}

  @Override
  public void reject(LegId leg, int status, String reason, Optional<Duration> retryAfter) {}

  @Override
  public void hangUp(LegId leg, boolean elsewhere) {}

  @Override
  public void release(LegId leg, Remnant remnant) {}
}
