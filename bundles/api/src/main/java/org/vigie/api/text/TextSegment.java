package org.vigie.api.text;

import java.time.Instant;
import java.util.Optional;

/**
 * One short message as a route received it: a whole text, or one part of a long one.
 *
 * @param at when it was received, by the appliance's clock
 * @param route the route's name
 * @param from a number in E.164 form, a short code, or an alphanumeric sender
 * @param to the number it came for in E.164 form where it has one, else as received; the route's
 *     own number where the peer names none
 * @param text decoded; a character that is cut in two by the parts stands here in halves
 */
public record TextSegment(
    Instant at, String route, TextAddress from, TextAddress to, String text, Optional<Part> part) {

  /**
   * Which part of a long message (3GPP TS 23.040, 9.2.3.24.1 and .8; SMPP 3.4, 5.3.2.22 to .24).
   *
   * @param reference 0 to 65535, the same in all parts
   * @param total 1 to 255
   * @param number 1 to {@code total}; others make no part: deliver them as they are, by themselves
   */
  public record Part(int reference, int total, int number) {
    public Part {
      if (number < 1 || number > total || total > 255) {
        throw new IllegalArgumentException("part " + number + " of " + total);
      }
    }
  }
}
