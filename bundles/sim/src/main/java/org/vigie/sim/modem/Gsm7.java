package org.vigie.sim.modem;

import java.util.ArrayList;
import java.util.List;

/** The GSM alphabet, bit by bit (3GPP TS 23.038, 6.1.2.1 and 6.2.1): slow, and easy to check. */
final class Gsm7 {
  private static final String[] ROWS = {
    "@£$¥èéùìòÇ\nØø\rÅå", "Δ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ", " !\"#¤%&'()*+,-./", "0123456789:;<=>?",
    "¡ABCDEFGHIJKLMNO", "PQRSTUVWXYZÄÖÑÜ§", "¿abcdefghijklmno", "pqrstuvwxyzäöñüà"
  };
  private static final String BASIC = String.join("", ROWS);
  private static final String EXTENDED = "^{}\\[~]|€\f";
  private static final int[] EXTENDED_AT = {
    0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65, 0x0A
  };
  private static final int ESCAPE = 0x1B;

  private Gsm7() {}

  static boolean holds(String text) {
    return text.chars().allMatch(c -> c != ESCAPE && (BASIC + EXTENDED).indexOf(c) >= 0);
  }

  static List<Integer> septets(String text) {
    List<Integer> septets = new ArrayList<>();
    for (char c : text.toCharArray()) {
      int extended = EXTENDED.indexOf(c);
      if (extended >= 0) {
        septets.add(ESCAPE);
        septets.add(EXTENDED_AT[extended]);
      } else {
        septets.add(BASIC.indexOf(c));
      }
    }
    return septets;
  }

  static String text(List<Integer> septets) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < septets.size(); i++) {
      int code = septets.get(i);
      if (code != ESCAPE || i + 1 == septets.size()) {
        text.append(BASIC.charAt(code));
        continue;
      }
      int next = septets.get(++i);
      int place = 0;
      while (place < EXTENDED_AT.length && EXTENDED_AT[place] != next) {
        place++;
      }
      text.append(place < EXTENDED_AT.length ? EXTENDED.charAt(place) : BASIC.charAt(next));
    }
    return text.toString();
  }

  /** Packs septets after so many octets of a header, to a multiple of seven bits. */
  static byte[] pack(byte[] header, List<Integer> septets) {
    int before = (header.length * 8 + 6) / 7 * 7;
    byte[] octets = new byte[(before + septets.size() * 7 + 7) / 8];
    System.arraycopy(header, 0, octets, 0, header.length);
    for (int i = 0; i < septets.size() * 7; i++) {
      if ((septets.get(i / 7) >> (i % 7) & 1) == 1) {
        int bit = before + i;
        octets[bit / 8] |= (byte) (1 << bit % 8);
      }
    }
    return octets;
  }

  /** Unpacks so many septets in all, without those that the header takes. */
  static List<Integer> unpack(byte[] octets, int headerLength, int all) {
    List<Integer> septets = new ArrayList<>();
    for (int i = (headerLength * 8 + 6) / 7; i < all; i++) {
      int septet = 0;
      for (int b = 0; b < 7; b++) {
        int bit = i * 7 + b;
        septet |= (octets[bit / 8] >> (bit % 8) & 1) << b;
      }
      septets.add(septet);
    }
    return septets;
  }
}
