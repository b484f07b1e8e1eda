package org.vigie.sip.internal.leg;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Request;

/** Keys in INFO bodies: {@code application/dtmf-relay} and {@code application/dtmf}. */
final class InfoKeys {
  private static final String KEYS = "0123456789*#ABCD";

  private InfoKeys() {}

  static Optional<Character> key(Request info) {
    ContentTypeHeader type = (ContentTypeHeader) info.getHeader(ContentTypeHeader.NAME);
    byte[] body = info.getRawContent();
    if (type == null || body == null || !type.getContentType().equalsIgnoreCase("application")) {
      return Optional.empty();
    }
    String text = new String(body, StandardCharsets.US_ASCII);
    return switch (type.getContentSubType().toLowerCase(Locale.ROOT)) {
      case "dtmf-relay" -> relayed(text);
      case "dtmf" -> plain(text);
      default -> Optional.empty();
    };
  }

  /** Lines of {@code Signal=5} and {@code Duration=160}. */
  private static Optional<Character> relayed(String text) {
    for (String line : text.split("[\r\n]+", -1)) {
      String[] parts = line.split("=", 2);
      if (parts.length == 2 && parts[0].trim().equalsIgnoreCase("Signal")) {
        return plain(parts[1]);
      }
    }
    return Optional.empty();
  }

  private static Optional<Character> plain(String text) {
    String key = text.trim().toUpperCase(Locale.ROOT);
    return switch (key) {
      case "10" -> Optional.of('*');
      case "11" -> Optional.of('#');
      case "12" -> Optional.of('A');
      case "13" -> Optional.of('B');
      case "14" -> Optional.of('C');
      case "15" -> Optional.of('D');
      default ->
          key.length() == 1 && KEYS.indexOf(key.charAt(0)) >= 0
              ? Optional.of(key.charAt(0))
              : Optional.empty();
    };
  }
}
