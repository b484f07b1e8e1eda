package org.vigie.sip.internal.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a registrar computes of a digest, by itself. */
public final class Registrar {
  private Registrar() {}

  /** A challenge header's value. */
  public static String challenge(String algorithm, String nonce, String more) {
    return "Digest realm=\"sip.example\", nonce=\""
        + nonce
        + "\", algorithm="
        + algorithm
        + ", qop=\"auth\", opaque=\"o1\""
        + more;
  }

  /** Says whether an Authorization value proves the password. */
  public static boolean proves(String value, String method, String password, String hash) {
    String a1 = field(value, "username") + ":" + field(value, "realm") + ":" + password;
    String a2 = method + ":" + field(value, "uri");
    String middle =
        field(value, "nonce")
            + ":"
            + field(value, "nc")
            + ":"
            + field(value, "cnonce")
            + ":"
            + field(value, "qop")
            + ":";
    String expected = hex(hash, hex(hash, a1) + ":" + middle + hex(hash, a2));
    return expected.equals(field(value, "response"));
  }

  public static String field(String value, String name) {
    Matcher matcher =
        Pattern.compile("[ ,]" + name + "=(?:\"([^\"]*)\"|([^,\\s]+))").matcher(" " + value);
    if (!matcher.find()) {
      return "";
    }
    return Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
  }

  private static String hex(String hash, String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance(hash).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
