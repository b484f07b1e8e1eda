package org.vigie.sip.internal.sdp;

import java.util.Base64;
import java.util.Optional;
import org.vigie.api.voice.Srtp.Suite;

/**
 * One security description (RFC 4568, 4).
 *
 * @param key master key and salt in Base64
 */
record Crypto(int tag, Suite suite, String key) {
  private static final int KEY_BYTES = 30;

  /**
   * Reads the value of a crypto attribute; empty where it is nothing that we can do: another suite,
   * a master key index, several keys, or parameters that change what is sent (6.3).
   */
  static Optional<Crypto> parse(String value) {
    String[] words = value.trim().split(" +", -1);
    if (words.length != 3 || !words[0].matches("\\d{1,9}") || !words[2].startsWith("inline:")) {
      return Optional.empty();
    }
    String[] parts = words[2].substring("inline:".length()).split("\\|", -1);
    boolean indexed = parts.length > 1 && parts[parts.length - 1].contains(":");
    if (indexed || words[2].contains(";") || !isKey(parts[0])) {
      return Optional.empty();
    }
    for (Suite suite : Suite.values()) {
      if (suite.name().equals(words[1])) {
        return Optional.of(new Crypto(Integer.parseInt(words[0]), suite, parts[0]));
      }
    }
    return Optional.empty();
  }

  private static boolean isKey(String text) {
    try {
      return Base64.getDecoder().decode(text).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  String attribute() {
    return "a=crypto:" + tag + " " + suite + " inline:" + key + "\r\n";
  }

  /** Keys are secrets: they stand in no log. */
  @Override
  public String toString() {
    return tag + " " + suite;
  }
}
