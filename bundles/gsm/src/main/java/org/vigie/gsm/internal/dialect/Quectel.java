package org.vigie.gsm.internal.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.at.Fields;

/** Quectel: EC2x, EG2x, EP06, RM5xx, UC20, M95. */
final class Quectel extends Dialect {
  private static final CallDialect CALLS = new QuectelCalls();

  @Override
  boolean speaks(String identity) {
    return identity.contains("quectel");
  }

  @Override
  public String name() {
    return "Quectel";
  }

  @Override
  public List<String> setup() {
    // Unsolicited codes go to one port only, by default another than ours may be; and that a
    // storage is full is said only when asked for.
    return List.of("AT+QURCCFG=\"urcport\",\"all\"", "AT+QINDCFG=\"smsfull\",1");
  }

  @Override
  public Optional<String> temperatureCommand() {
    return Optional.of("AT+QTEMP");
  }

  @Override
  public Optional<String> pinTriesCommand() {
    return Optional.of("AT+QPINC=\"SC\"");
  }

  /** {@code +QPINC: "SC",3,10}: PIN, PUK. */
  @Override
  public OptionalInt pinTries(AtReply reply) {
    return Fields.number(reply.fields(), 1);
  }

  @Override
  public boolean saysFull(String line) {
    return line.toLowerCase(Locale.ROOT).startsWith("+qind: \"smsfull\"");
  }

  @Override
  public boolean saysStarted(String line) {
    return line.equals("RDY");
  }

  @Override
  public CallDialect calls() {
    return CALLS;
  }
}
