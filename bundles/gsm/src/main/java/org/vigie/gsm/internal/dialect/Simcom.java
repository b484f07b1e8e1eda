package org.vigie.gsm.internal.dialect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.at.Fields;

/** SIMCom: SIM7500 and SIM7600 series, A7600, SIM800 and SIM900. */
final class Simcom extends Dialect {
  private static final CallDialect CALLS = new SimcomCalls();

  @Override
  boolean speaks(String identity) {
    return identity.contains("simcom");
  }

  @Override
  public String name() {
    return "SIMCom";
  }

  @Override
  public List<String> setup() {
    // Else it reports the signal unasked, where somebody has once told it so and saved that.
    return List.of("AT+AUTOCSQ=0");
  }

  @Override
  public Optional<String> temperatureCommand() {
    return Optional.of("AT+CPMUTEMP");
  }

  @Override
  public Optional<String> pinTriesCommand() {
    return Optional.of("AT+SPIC");
  }

  /** {@code +SPIC: 3,10,0,10}: PIN, PUK, PIN2, PUK2. */
  @Override
  public OptionalInt pinTries(AtReply reply) {
    return Fields.number(reply.fields(), 0);
  }

  @Override
  public boolean saysFull(String line) {
    return line.startsWith("+SMS FULL");
  }

  @Override
  public boolean saysStarted(String line) {
    return line.equals("RDY") || line.equals("START");
  }

  @Override
  public CallDialect calls() {
    return CALLS;
  }
}
