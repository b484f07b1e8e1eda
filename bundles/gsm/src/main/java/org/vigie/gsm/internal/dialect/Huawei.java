package org.vigie.gsm.internal.dialect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.at.Fields;

/** Huawei: data cards (E1750 to E3372) and modules (MU609, MU709, ME909). */
final class Huawei extends Dialect {
  private static final CallDialect CALLS = new HuaweiCalls();

  private static final int TENTHS = 200;

  @Override
  boolean speaks(String identity) {
    return identity.contains("huawei");
  }

  @Override
  public String name() {
    return "Huawei";
  }

  /** Data cards take +CSMS=1 and then want acknowledgements that they refuse. */
  @Override
  public boolean acknowledges() {
    return false;
  }

  @Override
  public List<String> setup() {
    // Another program may have turned its unsolicited codes off, ^SMMEMFULL among them. That ^RSSI
    // and ^BOOT come every few seconds then does no harm.
    return List.of("AT^CURC=1");
  }

  @Override
  public Optional<String> temperatureCommand() {
    return Optional.of("AT^CHIPTEMP?");
  }

  /** {@code ^CHIPTEMP: 408,405,400}, in tenths; older firmware in degrees. */
  @Override
  public OptionalInt temperature(AtReply reply) {
    return reply.lines().stream()
        .flatMap(line -> Fields.of(line).stream())
        .filter(field -> field.matches("-?\\d{1,4}"))
        .mapToInt(Integer::parseInt)
        .map(value -> Math.abs(value) >= TENTHS ? Math.round(value / 10f) : value)
        .filter(degrees -> degrees > -50 && degrees < 130)
        .max();
  }

  @Override
  public Optional<String> pinTriesCommand() {
    return Optional.of("AT^CPIN?");
  }

  /** {@code ^CPIN: SIM PIN,3,10,3,10,3}: what is asked for, how often; PUK, PIN, PUK2, PIN2. */
  @Override
  public OptionalInt pinTries(AtReply reply) {
    return Fields.number(reply.fields(), 1);
  }

  @Override
  public boolean saysFull(String line) {
    return line.startsWith("^SMMEMFULL");
  }

  @Override
  public boolean saysStarted(String line) {
    return line.startsWith("^SYSSTART");
  }

  @Override
  public CallDialect calls() {
    return CALLS;
  }
}
