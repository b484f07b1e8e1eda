package org.vigie.gsm.internal.dialect;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.at.Fields;

/**
 * What differs between makers in calls; here, what a modem of an unknown one is told. Where it says
 * nothing of a call by itself, the list of current calls does (+CLCC), which is asked for every
 * second anyway. Immutable.
 */
public class CallDialect {
  static final String KEYS = "0123456789*#ABCD";

  /** +CLIP, CLI validity (3GPP TS 27.007, 7.6). */
  private static final int WITHHELD = 1;

  CallDialect() {}

  /** What it is told at the start; that it does not know one of them is no fault. */
  public List<String> setup() {
    // Who calls; ATD answers at once and not when the call is answered; hang-up by ATH too.
    return List.of("AT+CLIP=1", "AT+COLP=0", "AT+CVHU=0");
  }

  /** Asks whether its voice goes over a serial port at all. */
  public Optional<String> ability() {
    return Optional.empty();
  }

  /** Why it cannot, in the reply to that; empty where it can. */
  public Optional<String> inability(AtReply reply) {
    return reply.error().map(error -> "its firmware has no voice over a serial port: " + error);
  }

  /** Before ATD or ATA. */
  public List<String> beforeCall() {
    return List.of();
  }

  /** How long it needs from the answer until it can be told {@link #connected}. */
  public Duration settles() {
    return Duration.ZERO;
  }

  /** Once the call is answered: voice over the audio port. */
  public List<String> connected() {
    return List.of();
  }

  /** Once it is over. */
  public List<String> afterCall() {
    return List.of();
  }

  /** What a line that it said unasked means for calls. */
  public final Optional<CallSign> sign(String line) {
    return switch (line) {
      case "RING" -> Optional.of(new CallSign.Rings());
      case "NO CARRIER" -> ended(line, OptionalInt.empty());
      case "BUSY" -> ended(line, OptionalInt.of(17));
      case "NO ANSWER" -> ended(line, OptionalInt.of(19));
      default -> coded(line);
    };
  }

  private Optional<CallSign> coded(String line) {
    if (line.startsWith("+CRING:")) {
      boolean voice = line.toUpperCase(Locale.ROOT).contains("VOICE");
      return voice ? Optional.of(new CallSign.Rings()) : Optional.empty();
    }
    if (line.startsWith("+CLIP:")) {
      return Optional.of(caller(Fields.of(line)));
    }
    if (line.startsWith("+CCWA:")) {
      return Optional.of(new CallSign.Waits());
    }
    return line.startsWith("+CLCC:")
        ? CurrentCall.of(Fields.of(line), 1).flatMap(CurrentCall::sign)
        : own(line);
  }

  /** {@code +CLIP: "+33612345601",145,,,"",0}. */
  private static CallSign caller(List<String> fields) {
    boolean withheld = Fields.number(fields, 5).orElse(0) == WITHHELD;
    return new CallSign.Caller(fields.get(0), withheld);
  }

  /** A line in the maker's own words. */
  Optional<CallSign> own(String line) {
    return Optional.empty();
  }

  static Optional<CallSign> ended(String said, OptionalInt cause) {
    return Optional.of(new CallSign.Ended(said, cause));
  }

  /** A key as it is written on a telephone. */
  static Optional<CallSign> key(String text) {
    String key = text.toUpperCase(Locale.ROOT);
    return key.length() == 1 && KEYS.contains(key)
        ? Optional.of(new CallSign.Key(key.charAt(0)))
        : Optional.empty();
  }
}
