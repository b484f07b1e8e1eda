package org.vigie.sim.modem;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Makes what a service centre sends, and reads what it is sent (3GPP TS 23.040, 9.2). */
final class Pdus {
  /** A service centre: +33 689 00 40 00. */
  private static final String CENTRE = "07913386094000F0";

  private int seconds;
  private int reference = 40;

  /** A text as SMS-DELIVERs, one or more. */
  List<String> deliver(String from, String text) {
    boolean plain = Gsm7.holds(text);
    List<String> pieces = pieces(text, plain);
    reference = reference + 1 & 0xFF;
    List<String> pdus = new ArrayList<>();
    for (String piece : pieces) {
      byte[] header =
          pieces.size() == 1
              ? new byte[0]
              : new byte[] {
                5, 0, 3, (byte) reference, (byte) pieces.size(), (byte) (pdus.size() + 1)
              };
      pdus.add(deliver(from, piece, plain, header));
    }
    return pdus;
  }

  private static List<String> pieces(String text, boolean plain) {
    int whole = plain ? 160 : 70;
    int room = length(text, plain) <= whole ? whole : plain ? 153 : 67;
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      String next = Character.toString(c);
      if (length(piece + next, plain) > room) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(next);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static int length(String text, boolean plain) {
    return plain ? Gsm7.septets(text).size() : text.length();
  }

  private String deliver(String from, String text, boolean plain, byte[] header) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(header.length == 0 ? 0x04 : 0x44);
    out.writeBytes(address(from));
    out.write(0);
    out.write(plain ? 0 : 8);
    out.writeBytes(timestamp());
    if (plain) {
      List<Integer> septets = Gsm7.septets(text);
      out.write((header.length * 8 + 6) / 7 + septets.size());
      out.writeBytes(Gsm7.pack(header, septets));
    } else {
      byte[] units = text.getBytes(StandardCharsets.UTF_16BE);
      out.write(header.length + units.length);
      out.writeBytes(header);
      out.writeBytes(units);
    }
    return CENTRE + hex(out.toByteArray());
  }

  /** What became of a message (SMS-STATUS-REPORT). */
  String report(SentPart part, int status) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0x06);
    out.write(part.mr());
    out.writeBytes(address(part.to()));
    out.writeBytes(timestamp());
    out.writeBytes(timestamp());
    out.write(status);
    return CENTRE + hex(out.toByteArray());
  }

  /** Each message of the simulation is of another second. */
  private byte[] timestamp() {
    seconds++;
    int[] fields = {26, 11, 22, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60, 4};
    byte[] octets = new byte[7];
    for (int i = 0; i < 7; i++) {
      octets[i] = (byte) (fields[i] % 10 << 4 | fields[i] / 10);
    }
    return octets;
  }

  private static byte[] address(String text) {
    if (!text.matches("\\+?[0-9]+")) {
      byte[] packed = Gsm7.pack(new byte[0], Gsm7.septets(text));
      int semiOctets = (Gsm7.septets(text).size() * 7 + 3) / 4;
      return concat(new byte[] {(byte) semiOctets, (byte) 0xD0}, packed);
    }
    String digits = text.startsWith("+") ? text.substring(1) : text;
    String even = digits.length() % 2 == 0 ? digits : digits + "F";
    StringBuilder swapped = new StringBuilder();
    for (int i = 0; i < even.length(); i += 2) {
      swapped.append(even.charAt(i + 1)).append(even.charAt(i));
    }
    byte type = (byte) (text.startsWith("+") ? 0x91 : 0x81);
    return concat(
        new byte[] {(byte) digits.length(), type}, HexFormat.of().parseHex(swapped.toString()));
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static String hex(byte[] octets) {
    return HexFormat.of().withUpperCase().formatHex(octets);
  }

  /** How long a TPDU is, without the service centre's address before it. */
  static int tpduLength(String pdu) {
    return pdu.length() / 2 - 1 - Integer.parseInt(pdu.substring(0, 2), 16);
  }

  /**
   * Reads an SMS-SUBMIT.
   *
   * @throws IllegalArgumentException where it is none
   */
  static SentPart submit(String pdu, int mr) {
    byte[] all = HexFormat.of().parseHex(pdu);
    int at = 1 + all[0];
    int first = all[at++];
    if ((first & 3) != 1) {
      throw new IllegalArgumentException("not a submit");
    }
    at++;
    int digits = all[at++];
    boolean international = (all[at++] & 0x70) == 0x10;
    StringBuilder to = new StringBuilder(international ? "+" : "");
    for (int i = 0; i < digits; i++) {
      to.append((char) ('0' + (all[at + i / 2] >> (i % 2) * 4 & 0xF)));
    }
    at += (digits + 1) / 2 + 1;
    int coding = all[at++];
    at += new int[] {0, 7, 1, 7}[first >> 3 & 3];
    int length = all[at++] & 0xFF;
    byte[] data = Arrays.copyOfRange(all, at, all.length);
    boolean headed = (first & 0x40) != 0;
    int header = headed ? data[0] + 1 : 0;
    String text =
        coding == 8
            ? new String(data, header, length - header, StandardCharsets.UTF_16BE)
            : Gsm7.text(Gsm7.unpack(data, header, length));
    boolean report = (first & 0x20) != 0;
    return headed
        ? new SentPart(mr, to.toString(), text, report, data[3] & 0xFF, data[4], data[5])
        : new SentPart(mr, to.toString(), text, report, -1, 1, 1);
  }
}
