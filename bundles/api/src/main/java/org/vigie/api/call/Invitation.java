package org.vigie.api.call;

import java.util.List;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;

/**
 * How a call came in.
 *
 * @param trunk the trunk's name
 * @param called candidates for the called number: Request-URI, P-Called-Party-ID (RFC 7315), To,
 *     then the last diverting number; the first that names a line counts
 * @param caller P-Asserted-Identity (RFC 3325) from a trusted peer, else From; present although
 *     withheld
 * @param withheld the caller asked for privacy (RFC 3323): the number is disclosed to nobody
 * @param diversion Diversion (RFC 5806) and History-Info (RFC 7044) values as received
 * @param admitted false where there is no capacity for one more call
 * @param dialog what the adapter needs to end the leg after a crash; opaque to others
 */
public record Invitation(
    String trunk,
    List<PhoneNumber> called,
    Optional<PhoneNumber> caller,
    boolean withheld,
    List<String> diversion,
    boolean admitted,
    String dialog) {
  public Invitation {
    called = List.copyOf(called);
    diversion = List.copyOf(diversion);
  }
}
