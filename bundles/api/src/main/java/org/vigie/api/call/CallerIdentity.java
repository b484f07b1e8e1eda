package org.vigie.api.call;

import java.util.List;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;

/**
 * What a trunk's caller-ID policy chooses from.
 *
 * @param dialled the line's number that the caller dialled
 * @param lineNumbers all numbers of the line, in order
 * @param caller the caller's number, empty where it is withheld or unknown
 */
public record CallerIdentity(
    PhoneNumber dialled, List<PhoneNumber> lineNumbers, Optional<PhoneNumber> caller) {
  public CallerIdentity {
    lineNumbers = List.copyOf(lineNumbers);
  }
}
