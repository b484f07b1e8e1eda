package org.vigie.sip.internal.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A SIP message as text. */
public record Text(String raw) {
  public boolean startsWith(String start) {
    return raw.startsWith(start);
  }

  /** All values of a header, in order. */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>();
    String prefix = name.toLowerCase(Locale.ROOT) + ":";
    for (String line : head().split("\r\n", -1)) {
      if (line.toLowerCase(Locale.ROOT).startsWith(prefix)) {
        values.add(line.substring(prefix.length()).trim());
      }
    }
    return values;
  }

  /** The first value of a header, or empty text. */
  public String header(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  public String body() {
    int end = raw.indexOf("\r\n\r\n");
    return end < 0 ? "" : raw.substring(end + 4);
  }

  public String head() {
    int end = raw.indexOf("\r\n\r\n");
    return end < 0 ? raw : raw.substring(0, end);
  }

  /** The value of a tag parameter. */
  public String tag(String header) {
    String value = header(header);
    int at = value.indexOf(";tag=");
    if (at < 0) {
      return "";
    }
    String rest = value.substring(at + 5);
    int end = rest.indexOf(';');
    return end < 0 ? rest : rest.substring(0, end);
  }

  /** The Request-URI. */
  public String uri() {
    return raw.split(" ", 3)[1];
  }

  /** A response to this request. */
  public String reply(String status, String toTag, String extra, String body) {
    StringBuilder text = new StringBuilder("SIP/2.0 " + status + "\r\n");
    for (String via : all("Via")) {
      text.append("Via: ").append(via).append("\r\n");
    }
    text.append("From: ").append(header("From")).append("\r\n");
    String to = header("To");
    boolean tagged = to.contains(";tag=") || toTag.isEmpty();
    text.append("To: ").append(to).append(tagged ? "" : ";tag=" + toTag).append("\r\n");
    text.append("Call-ID: ").append(header("Call-ID")).append("\r\n");
    text.append("CSeq: ").append(header("CSeq")).append("\r\n");
    text.append(extra);
    text.append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body);
    return text.toString();
  }

  public String reply(String status, String toTag) {
    return reply(status, toTag, "", "");
  }
}
