package org.vigie.smpp.internal.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A PDU as the SMSC sees it. */
public record Seen(int command, int status, int sequence, byte[] body, long nanos) {
  static Seen of(byte[] pdu) {
    ByteBuffer view = ByteBuffer.wrap(pdu);
    byte[] body = Arrays.copyOfRange(pdu, 16, pdu.length);
    return new Seen(view.getInt(4), view.getInt(8), view.getInt(12), body, System.nanoTime());
  }

  /** The fields of a submit_sm, in the order of SMPP 3.4, 4.4.1. */
  public Submit submit() {
    int[] at = {0};
    text(at);
    int sourceTon = body[at[0]++];
    int sourceNpi = body[at[0]++];
    String source = text(at);
    int destTon = body[at[0]++];
    int destNpi = body[at[0]++];
    String dest = text(at);
    int esmClass = body[at[0]++];
    at[0] += 2;
    text(at);
    text(at);
    int registered = body[at[0]++];
    at[0]++;
    int coding = body[at[0]++];
    at[0]++;
    int length = body[at[0]++] & 0xFF;
    byte[] text = Arrays.copyOfRange(body, at[0], at[0] + length);
    byte[] more = Arrays.copyOfRange(body, at[0] + length, body.length);
    List<Integer> numbers = new ArrayList<>(List.of(sourceTon, sourceNpi, destTon, destNpi));
    return new Submit(source, dest, numbers, esmClass & 0xFF, registered, coding, text, more);
  }

  private String text(int[] at) {
    int end = at[0];
    while (body[end] != 0) {
      end++;
    }
    String text = new String(body, at[0], end - at[0], StandardCharsets.ISO_8859_1);
    at[0] = end + 1;
    return text;
  }

  /** The C-octet strings at the beginning. */
  public List<String> texts(int count) {
    int[] at = {0};
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text(at));
    }
    return texts;
  }

  /**
   * @param types source TON and NPI, destination TON and NPI
   * @param more the optional parameters
   */
  public record Submit(
      String source,
      String dest,
      List<Integer> types,
      int esmClass,
      int registered,
      int coding,
      byte[] text,
      byte[] more) {
    public String ascii() {
      return new String(text, StandardCharsets.ISO_8859_1);
    }
  }
}
