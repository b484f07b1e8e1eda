package org.vigie.api.mail;

import java.time.Instant;
import java.util.regex.Pattern;
import org.vigie.api.call.CallId;

/**
 * A mail that the appliance owes somebody because of a call. Address and subject stand in headers:
 * neither can hold an end of line or another control character.
 *
 * @param key what it is for, {@code voicemail:<call>:<person>}: it leaves once under it
 * @param to {@code local@domain}
 * @param subject one line
 * @param body plain text; lines end with {@code \n}
 */
public record OwedMail(String key, CallId call, String to, String subject, String body) {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  /**
   * @throws IllegalArgumentException where address or subject is more than one line
   */
  public OwedMail {
    oneLine("address", to);
    oneLine("subject", subject);
  }

  private static void oneLine(String what, String text) {
    if (CONTROL.matcher(text).find()) {
      throw new IllegalArgumentException("a control character in the %s of a mail".formatted(what));
    }
  }

  /** A text without what no header may hold: each such run becomes a blank. */
  public static String oneLine(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }

  /** The id of the person whom it is for, as the key ends. */
  public String person() {
    return key.substring(key.lastIndexOf(':') + 1);
  }

  /** As it stands in the store at first. */
  public MailRecord owed(Instant at) {
    return new MailRecord(this, at, MailState.OWED, "");
  }
}
