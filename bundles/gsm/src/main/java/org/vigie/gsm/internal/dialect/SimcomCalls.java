package org.vigie.gsm.internal.dialect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.gsm.internal.at.Fields;

/** Calls on SIMCom's SIM7500 and SIM7600 series: {@code VOICE CALL: BEGIN}, {@code +RXDTMF}. */
final class SimcomCalls extends CallDialect {
  private static final Duration SETTLES = Duration.ofMillis(100);

  @Override
  public List<String> setup() {
    List<String> all = new ArrayList<>(super.setup());
    // Calls reported unasked, keys too, and 8 kHz.
    all.addAll(List.of("AT+CLCC=1", "AT+DDET=1", "AT+CPCMFRM=0"));
    return all;
  }

  @Override
  public Optional<String> ability() {
    return Optional.of("AT+CPCMREG?");
  }

  /** Told before the call is up it is refused, and the call has no voice. */
  @Override
  public Duration settles() {
    return SETTLES;
  }

  @Override
  public List<String> connected() {
    return List.of("AT+CPCMREG=1");
  }

  @Override
  public List<String> afterCall() {
    return List.of("AT+CPCMREG=0");
  }

  @Override
  Optional<CallSign> own(String line) {
    if (line.startsWith("VOICE CALL: BEGIN") || line.equals("VOICE CALL:BEGIN")) {
      return Optional.of(new CallSign.Connected());
    }
    if (line.startsWith("VOICE CALL: END") || line.startsWith("VOICE CALL:END")) {
      return ended("VOICE CALL: END", OptionalInt.empty());
    }
    if (line.startsWith("MISSED_CALL:")) {
      return ended("MISSED_CALL", OptionalInt.empty());
    }
    boolean key = line.startsWith("+RXDTMF:") || line.startsWith("+DTMF:");
    return key ? key(Fields.of(line).get(0)) : Optional.empty();
  }
}
