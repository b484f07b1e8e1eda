package org.vigie.smpp.internal.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the name that the answer to a submit gave to a message by the name that its receipt gives
 * it: SMSCs are known to write the one in hexadecimal and the other in decimal digits, to pad with
 * zeros, and to change case. Remembers the latest 20,000. Thread-safe.
 */
public final class ReceiptIds {
  private static final int REMEMBERED = 20_000;
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,19}");
  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-F]{1,16}");

  private final Map<String, String> known = new LinkedHashMap<>();
  private boolean sameForm;
  private boolean identical;

  /** The SMSC calls a message so in its answer. */
  public synchronized void submitted(String id) {
    known.put(plain(id), id);
    if (known.size() > REMEMBERED) {
      var oldest = known.entrySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** The name in the answer, or empty where no message of that name is known. */
  public synchronized Optional<String> find(List<String> receipted) {
    for (String id : receipted) {
      String same = known.get(plain(id));
      if (same != null) {
        // Where names are the same, those that differ are not taken for a number in other digits.
        sameForm = true;
        identical |= same.equals(id);
        return Optional.of(same);
      }
    }
    return sameForm ? Optional.empty() : receipted.stream().flatMap(this::others).findFirst();
  }

  /** Says whether receipts have been seen to use the answers' very names. */
  public synchronized boolean areIdentical() {
    return identical;
  }

  private Stream<String> others(String id) {
    String plain = plain(id);
    return Stream.of(hexadecimal(plain), decimal(plain))
        .flatMap(Optional::stream)
        .map(known::get)
        .filter(Objects::nonNull);
  }

  private static Optional<String> hexadecimal(String decimal) {
    return DECIMAL.matcher(decimal).matches()
        ? Optional.of(Long.toHexString(Long.parseUnsignedLong(decimal)).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<String> decimal(String hexadecimal) {
    return HEXADECIMAL.matcher(hexadecimal).matches()
        ? Optional.of(Long.toUnsignedString(Long.parseUnsignedLong(hexadecimal, 16)))
        : Optional.empty();
  }

  private static String plain(String id) {
    String upper = id.trim().toUpperCase(Locale.ROOT);
    int zeros = 0;
    while (zeros < upper.length() - 1 && upper.charAt(zeros) == '0') {
      zeros++;
    }
    return upper.substring(zeros);
  }
}
