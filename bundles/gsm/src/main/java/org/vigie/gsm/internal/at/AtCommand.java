package org.vigie.gsm.internal.at;

import java.time.Duration;
import java.util.Optional;

/**
 * One command with what its reply looks like.
 *
 * @param text the command line without its ending, such as {@code AT+CSQ}
 * @param prefix what its information lines begin with, such as {@code +CSQ:}; empty where it has
 *     none
 * @param form what else counts as information
 * @param payload what is sent after the prompt; empty: there is no prompt
 * @param patience until the final result; empty: the usual
 */
public record AtCommand(
    String text, String prefix, Form form, String payload, Optional<Duration> patience) {
  /** What the information of a reply looks like. */
  public enum Form {
    /** Nothing but OK or an error; lines with the prefix are information too. */
    PLAIN,
    /** Lines with the prefix; where there is none of them, an OK belongs to an earlier command. */
    VALUE,
    /** As {@code VALUE}, with a comma: without one it is the unsolicited code of that name. */
    STATUS,
    /** Each line with the prefix is followed by one with a PDU in hexadecimal digits. */
    PDU,
    /** Any line that does not look like an unsolicited code. */
    TEXT,
    /** Ended by NO CARRIER, BUSY and the like, too (ITU-T V.250, 6.3). */
    CALL
  }

  /** A command that is answered by a final result, perhaps after information. */
  public static AtCommand plain(String text) {
    return new AtCommand(text, prefixOf(text), Form.PLAIN, "", Optional.empty());
  }

  /** A command that is answered by a line with a value: {@code AT+CSQ}. */
  public static AtCommand value(String text) {
    return new AtCommand(text, prefixOf(text), Form.VALUE, "", Optional.empty());
  }

  /** A question for a registration: {@code AT+CREG?}. */
  public static AtCommand status(String text) {
    return new AtCommand(text, prefixOf(text), Form.STATUS, "", Optional.empty());
  }

  /** A command that gives messages. */
  public static AtCommand pdu(String text) {
    return new AtCommand(text, prefixOf(text), Form.PDU, "", Optional.empty());
  }

  /** A command that is answered by free text: {@code AT+CGMI}. */
  public static AtCommand text(String text) {
    return new AtCommand(text, prefixOf(text), Form.TEXT, "", Optional.empty());
  }

  /** A command that begins a call: {@code ATD}, {@code ATA}. */
  public static AtCommand call(String text) {
    return new AtCommand(text, "", Form.CALL, "", Optional.empty());
  }

  /** The same, with something to send after the prompt. */
  public AtCommand with(String newPayload) {
    return new AtCommand(text, prefix, form, newPayload, patience);
  }

  /** The same, with another patience. */
  public AtCommand within(Duration newPatience) {
    return new AtCommand(text, prefix, form, payload, Optional.of(newPatience));
  }

  private static String prefixOf(String text) {
    String name = text.substring(Math.min(2, text.length()));
    int end = 0;
    while (end < name.length() && "=?".indexOf(name.charAt(end)) < 0) {
      end++;
    }
    return end > 1 && "+^*$#".indexOf(name.charAt(0)) >= 0 ? name.substring(0, end) + ":" : "";
  }
}
