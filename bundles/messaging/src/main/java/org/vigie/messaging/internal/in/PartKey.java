package org.vigie.messaging.internal.in;

import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextSegment;
import org.vigie.api.text.TextSegment.Part;

/** What the parts of one long message have in common (3GPP TS 23.040, 9.2.3.24.1). */
public record PartKey(TextAddress from, TextAddress to, int reference, int total) {
  public static PartKey of(TextSegment segment, Part part) {
    return new PartKey(segment.from(), segment.to(), part.reference(), part.total());
  }

  /** Stands for one part with what it says. */
  public Fingerprint fingerprint(int number, String text) {
    return Fingerprint.of(from.value(), to.value(), reference + "/" + total + "/" + number, text);
  }
}
