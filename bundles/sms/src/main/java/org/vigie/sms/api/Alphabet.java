package org.vigie.sms.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** In which code a text stands in a short message (3GPP TS 23.038, 4; SMPP 3.4, 5.2.19). */
public enum Alphabet {
  /** The GSM 7 bit default alphabet with its extension table. */
  GSM7 {
    @Override
    public boolean holds(String text) {
      return GsmAlphabet.holds(text);
    }

    @Override
    public byte[] encode(String text) {
      return GsmAlphabet.encode(text);
    }

    @Override
    public String decode(byte[] content) {
      return GsmAlphabet.decode(content);
    }
  },

  /** ISO 8859-1. SMPP only: data_coding 3. */
  LATIN1 {
    @Override
    public boolean holds(String text) {
      return text.chars().allMatch(c -> c <= 0xFF);
    }

    @Override
    public byte[] encode(String text) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String decode(byte[] content) {
      return new String(content, StandardCharsets.ISO_8859_1);
    }
  },

  /** 8 bit data: its text is taken for UTF-8, and where it is not, for Latin-1. */
  OCTETS {
    @Override
    public boolean holds(String text) {
      return SmsText.wellFormed(text).equals(text);
    }

    @Override
    public byte[] encode(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String decode(byte[] content) {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      } catch (CharacterCodingException e) {
        return LATIN1.decode(content);
      }
    }
  },

  /** UCS-2; in practice UTF-16BE, so that emoji are two units. */
  UCS2 {
    @Override
    public boolean holds(String text) {
      return SmsText.wellFormed(text).equals(text);
    }

    @Override
    public byte[] encode(String text) {
      String whole = SmsText.wellFormed(text);
      byte[] octets = new byte[whole.length() * 2];
      for (int i = 0; i < whole.length(); i++) {
        octets[2 * i] = (byte) (whole.charAt(i) >>> 8);
        octets[2 * i + 1] = (byte) whole.charAt(i);
      }
      return octets;
    }

    @Override
    public String decode(byte[] content) {
      StringBuilder text = new StringBuilder(content.length / 2 + 1);
      for (int i = 0; i + 1 < content.length; i += 2) {
        text.append((char) ((content[i] & 0xFF) << 8 | content[i + 1] & 0xFF));
      }
      return content.length % 2 == 0 ? text.toString() : text.append(SmsText.BROKEN).toString();
    }
  };

  /** Says whether every character of a text can be written in it. */
  public abstract boolean holds(String text);

  /**
   * Writes a text: one septet per octet in {@link #GSM7}, else as it is sent. What cannot be
   * written becomes a question mark, or U+FFFD where there is one.
   */
  public abstract byte[] encode(String text);

  /**
   * Reads a text; never fails. Half a character at an end (a surrogate, an escape) stays half: see
   * {@link SmsText#mend}.
   */
  public abstract String decode(byte[] content);

  /** The shorter of the two alphabets that every telephone knows. */
  public static Alphabet forText(String text) {
    return GSM7.holds(text) ? GSM7 : UCS2;
  }
}
