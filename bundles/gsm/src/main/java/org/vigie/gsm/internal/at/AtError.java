package org.vigie.gsm.internal.at;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a modem did not do what it was told.
 *
 * @param kind which table the code is of
 * @param code as in the tables; empty where the modem gave none, or a text that no table has
 * @param said the final result as it came
 */
public record AtError(Kind kind, OptionalInt code, String said) {

  /** Which table a code is of. */
  public enum Kind {
    /** ERROR, without a reason. */
    PLAIN,
    /** The equipment's (3GPP TS 27.007, 9.2). */
    CME,
    /** The message service's (3GPP TS 27.005, 3.2.5). */
    CMS,
    /** How a call ended (ITU-T V.250, table 1): NO CARRIER, BUSY and the like, without a code. */
    CALL
  }

  /** Reads a result that ends a call before it began. */
  public static Optional<AtError> ofCall(String line) {
    boolean ended = line.matches("NO CARRIER|BUSY|NO ANSWER|NO DIAL ?TONE");
    return ended
        ? Optional.of(new AtError(Kind.CALL, OptionalInt.empty(), line))
        : Optional.empty();
  }

  /** Reads a final result that is not OK. */
  public static Optional<AtError> parse(String line) {
    String upper = line.toUpperCase(Locale.ROOT);
    if (upper.startsWith("+CME ERROR")) {
      return Optional.of(coded(Kind.CME, line));
    }
    if (upper.startsWith("+CMS ERROR")) {
      return Optional.of(coded(Kind.CMS, line));
    }
    // Huawei data cards have words of their own for what they do not know.
    boolean plain =
        upper.equals("ERROR")
            || upper.equals("COMMAND NOT SUPPORT")
            || upper.equals("TOO MANY PARAMETERS");
    return plain
        ? Optional.of(new AtError(Kind.PLAIN, OptionalInt.empty(), line))
        : Optional.empty();
  }

  private static AtError coded(Kind kind, String line) {
    String reason = line.substring("+CMx ERROR".length()).replaceFirst("^\\s*:", "").trim();
    if (reason.matches("\\d{1,5}")) {
      return new AtError(kind, OptionalInt.of(Integer.parseInt(reason)), line);
    }
    OptionalInt code = kind == Kind.CME ? CmeErrors.code(reason) : CmsErrors.code(reason);
    return new AtError(kind, code, line);
  }

  /** Says whether it is this code of this table. */
  public boolean is(Kind other, int... codes) {
    if (kind != other || code.isEmpty()) {
      return false;
    }
    for (int one : codes) {
      if (one == code.getAsInt()) {
        return true;
      }
    }
    return false;
  }

  /** Says whether it is still starting, and would do it in a while. */
  public boolean busy() {
    // 515 is what several makers say while the equipment starts: « please wait ».
    return is(Kind.CME, 14, 515) || is(Kind.CMS, 314);
  }

  /** The code and what it means: {@code CMS ERROR 38: network out of order}. */
  public String meaning() {
    if (kind == Kind.PLAIN || kind == Kind.CALL) {
      return said;
    }
    if (code.isEmpty()) {
      return said.replaceFirst("^\\+", "");
    }
    int number = code.getAsInt();
    String words = kind == Kind.CME ? CmeErrors.meaning(number) : CmsErrors.meaning(number);
    return kind.name() + " ERROR " + number + ": " + words;
  }

  @Override
  public String toString() {
    return meaning();
  }
}
