package org.vigie.gsm.internal.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.at.Fields;

/** What differs between makers; here, what a modem of an unknown one is told. Immutable. */
public class Dialect {
  /** Knows nothing but the standards. */
  public static final Dialect GENERIC = new Dialect();

  private static final CallDialect CALLS = new CallDialect();

  private static final List<Dialect> MAKERS = List.of(new Simcom(), new Quectel(), new Huawei());

  Dialect() {}

  /** The dialect of a modem that says this of itself. */
  public static Dialect of(String identity) {
    String plain = identity.toLowerCase(Locale.ROOT);
    return MAKERS.stream().filter(maker -> maker.speaks(plain)).findFirst().orElse(GENERIC);
  }

  boolean speaks(String identity) {
    return false;
  }

  /** The maker, as an operator knows it. */
  public String name() {
    return "unknown make";
  }

  /** Whether {@code +CMT} and {@code +CDS} can be acknowledged (+CSMS=1; 3GPP TS 27.005, 3.2.1). */
  public boolean acknowledges() {
    return true;
  }

  /**
   * How new messages are told of, best first; the first that is accepted counts (3GPP TS 27.005,
   * 3.4.1). Messages are to be stored and told of by {@code +CMTI}: what lies in the storage is
   * lost neither by us nor by a stalled store.
   *
   * @param receipts status reports are wanted
   */
  public List<String> notifications(boolean receipts) {
    return receipts
        ? List.of(
            "AT+CNMI=2,1,0,2,0",
            "AT+CNMI=2,1,0,1,0",
            "AT+CNMI=1,1,0,2,0",
            "AT+CNMI=1,1,0,1,0",
            "AT+CNMI=2,1,0,0,0",
            "AT+CNMI=1,1,0,0,0")
        : List.of("AT+CNMI=2,1,0,0,0", "AT+CNMI=1,1,0,0,0");
  }

  /** What else it is told at the start; that it does not know one of them is no fault. */
  public List<String> setup() {
    return List.of();
  }

  /** Asks how warm it is. */
  public Optional<String> temperatureCommand() {
    return Optional.empty();
  }

  /** Degrees Celsius in the reply to that. */
  public OptionalInt temperature(AtReply reply) {
    return reply.lines().stream()
        .flatMap(line -> Fields.of(line).stream())
        .filter(field -> field.matches("-?\\d{1,3}(\\.\\d+)?"))
        .mapToInt(field -> (int) Math.round(Double.parseDouble(field)))
        .filter(degrees -> degrees > -50 && degrees < 130)
        .max();
  }

  /** Asks how often a PIN may still be tried. */
  public Optional<String> pinTriesCommand() {
    return Optional.empty();
  }

  /** How often, in the reply to that. */
  public OptionalInt pinTries(AtReply reply) {
    return OptionalInt.empty();
  }

  /** Whether it says that a storage of messages is full. */
  public boolean saysFull(String line) {
    return false;
  }

  /** Whether it says that it has just started: it has forgotten what it was told. */
  public boolean saysStarted(String line) {
    return line.equals("RDY");
  }

  /** How it speaks of calls. */
  public CallDialect calls() {
    return CALLS;
  }

  /** Starts it anew. */
  public String reset() {
    return "AT+CFUN=1,1";
  }
}
