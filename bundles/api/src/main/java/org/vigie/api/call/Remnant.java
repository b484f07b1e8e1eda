package org.vigie.api.call;

import java.util.List;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;

/**
 * What a journal knows of a leg that a crash left behind.
 *
 * @param incoming the peer called us
 * @param answered its dialog is confirmed: BYE; else CANCEL, or a final response where incoming
 * @param trunks those it was dialled on, the last first; empty where that is not known: any
 * @param number whom it rang; empty for the caller
 * @param dialog the adapter's own note, empty where it never gave one
 */
public record Remnant(
    boolean incoming,
    boolean answered,
    List<String> trunks,
    Optional<PhoneNumber> number,
    Optional<String> dialog) {
  public Remnant {
    trunks = List.copyOf(trunks);
  }
}
