package org.vigie.gsm.internal.voice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Remnant;
import org.vigie.api.setup.Ringback;
import org.vigie.api.voice.VoiceAdapter;
import org.vigie.api.voice.VoiceTrunk;

/** All modems that carry calls, as the rest of the appliance sees them. Thread-safe. */
public final class VoiceRoom implements VoiceAdapter {
  private final List<VoiceModem> modems = new CopyOnWriteArrayList<>();

  public void add(VoiceModem modem) {
    modems.add(modem);
  }

  public void remove(VoiceModem modem) {
    modems.remove(modem);
  }

  @Override
  public List<VoiceTrunk> trunks() {
    return modems.stream().filter(VoiceModem::wanted).map(VoiceTrunk.class::cast).toList();
  }

  @Override
  public boolean owns(LegId leg) {
    return find(leg).isPresent();
  }

  private Optional<ModemCall> find(LegId leg) {
    return modems.stream().flatMap(modem -> modem.find(leg).stream()).findFirst();
  }

  /** A modem is never asked to say that: the network rings its caller by itself. */
  @Override
  public void trying(LegId leg) {}

  /** The network has done it already. */
  @Override
  public void ring(LegId leg, Ringback ringback) {}

  @Override
  public void answer(LegId leg) {
    incoming(leg, CallIn::answer);
  }

  @Override
  public void reject(LegId leg, int status, String reason, Optional<Duration> retryAfter) {
    incoming(leg, call -> call.reject(status, reason));
  }

  private void incoming(LegId leg, Consumer<CallIn> action) {
    find(leg).filter(CallIn.class::isInstance).map(CallIn.class::cast).ifPresent(action);
  }

  @Override
  public void hangUp(LegId leg, boolean elsewhere) {
    find(leg).ifPresent(ModemCall::hangUp);
  }

  @Override
  public void release(LegId leg, Remnant remnant) {
    modems.forEach(modem -> modem.release(remnant));
  }
}
