package org.vigie.documents.internal.ical;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What RFC 5545 asks of text, where the library leaves it to us. */
final class Wellformed {
  /** Section 3.1: octets of a line, without its end. */
  private static final int LINE_OCTETS = 75;

  private Wellformed() {}

  /** Without control characters, which no value may hold (section 3.1), but for line ends. */
  static String text(String value) {
    StringBuilder clean = new StringBuilder(value.length());
    value
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** A value of a property that the library does not know (section 3.3.11). */
  static String escaped(String value) {
    return text(value)
        .replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace(",", "\\,")
        .replace(";", "\\;");
  }

  /** An id as a part of a longer one. */
  static String name(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  /** Section 3.1: no line longer than 75 octets, no character torn. */
  static byte[] folded(String lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length() + lines.length() / 8);
    int room = LINE_OCTETS;
    for (int at = 0; at < lines.length(); at = lines.offsetByCodePoints(at, 1)) {
      int point = lines.codePointAt(at);
      byte[] octets = Character.toString(point).getBytes(StandardCharsets.UTF_8);
      boolean end = point == '\r' || point == '\n';
      if (!end && octets.length > room) {
        out.writeBytes(new byte[] {'\r', '\n', ' '});
        room = LINE_OCTETS - 1;
      }
      out.writeBytes(octets);
      room = end ? LINE_OCTETS : room - octets.length;
    }
    return out.toByteArray();
  }
}
