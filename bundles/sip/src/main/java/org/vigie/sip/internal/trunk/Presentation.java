package org.vigie.sip.internal.trunk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.call.CallerIdentity;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;

/**
 * Which numbers a call shows on a trunk. None that the numbering plan forbids ever gets here (ARCEP
 * decision 2019-0954: no 06/07 as caller on a SIP trunk).
 *
 * @param caller for From and P-Asserted-Identity; empty: anonymous
 * @param diverting for Diversion (RFC 5806)
 */
public record Presentation(Optional<PhoneNumber> caller, Optional<PhoneNumber> diverting) {
  public static Presentation of(
      CallerIdPolicy policy, CallerIdentity identity, Numbering numbering) {
    Optional<PhoneNumber> line = line(identity, numbering);
    if (policy instanceof CallerIdPolicy.OfCaller) {
      Optional<PhoneNumber> caller = identity.caller().filter(numbering::mayBePresented);
      return caller.isPresent()
          ? new Presentation(caller, line)
          : new Presentation(line, Optional.empty());
    }
    if (policy instanceof CallerIdPolicy.Fixed fixed && numbering.mayBePresented(fixed.number())) {
      return new Presentation(Optional.of(fixed.number()), Optional.empty());
    }
    return new Presentation(line, Optional.empty());
  }

  private static Optional<PhoneNumber> line(CallerIdentity identity, Numbering numbering) {
    List<PhoneNumber> numbers = identity.lineNumbers();
    return Stream.concat(Stream.of(identity.dialled()), numbers.stream())
        .filter(numbering::mayBePresented)
        .findFirst();
  }
}
