package org.vigie.sms.api;

import java.util.Optional;
import org.vigie.api.text.TextSegment.Part;

/**
 * The header before a text (3GPP TS 23.040, 9.2.3.24), as far as it says which part of a long
 * message this is; ports and everything else are passed over.
 *
 * @param octets how long it is, its length octet included; 0 where there is none
 * @param part empty: a whole message
 */
public record UserDataHeader(int octets, Optional<Part> part) {
  private static final int NARROW = 0x00;
  private static final int WIDE = 0x08;

  static final UserDataHeader NONE = new UserDataHeader(0, Optional.empty());

  /**
   * Reads the header at the beginning of user data. Never fails: a length past the end is no header
   * at all; where the elements do not add up to the length, the header is skipped and says nothing
   * (9.2.3.24: « the whole User Data Header shall be ignored »).
   */
  public static UserDataHeader read(byte[] userData) {
    if (userData.length == 0) {
      return NONE;
    }
    int end = 1 + (userData[0] & 0xFF);
    if (end > userData.length) {
      return NONE;
    }
    Optional<Part> part = Optional.empty();
    int at = 1;
    while (at < end) {
      if (at + 2 > end || at + 2 + (userData[at + 1] & 0xFF) > end) {
        return new UserDataHeader(end, Optional.empty());
      }
      Optional<Part> found = part(userData, at);
      // Of several, the last counts (9.2.3.24).
      part = found.isPresent() ? found : part;
      at += 2 + (userData[at + 1] & 0xFF);
    }
    return new UserDataHeader(end, part);
  }

  private static Optional<Part> part(byte[] data, int at) {
    int identifier = data[at] & 0xFF;
    int length = data[at + 1] & 0xFF;
    if (identifier == NARROW && length == 3) {
      return part(data[at + 2] & 0xFF, data[at + 3] & 0xFF, data[at + 4] & 0xFF);
    }
    if (identifier == WIDE && length == 4) {
      int reference = (data[at + 2] & 0xFF) << 8 | data[at + 3] & 0xFF;
      return part(reference, data[at + 4] & 0xFF, data[at + 5] & 0xFF);
    }
    return Optional.empty();
  }

  /**
   * A part, or empty where the numbers make no sense: part 0, part 3 of 2, none of 0 (9.2.3.24.1:
   * such an element is ignored).
   */
  public static Optional<Part> part(int reference, int total, int number) {
    boolean sound = number >= 1 && number <= total && total <= 0xFF;
    return sound ? Optional.of(new Part(reference, total, number)) : Optional.empty();
  }
}
