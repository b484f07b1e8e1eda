package org.vigie.sip.internal.leg;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.header.Header;
import javax.sip.message.Request;
import org.vigie.api.call.Invitation;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;
import org.vigie.sip.internal.stack.Sip;

/** Reads out of an INVITE who calls whom. */
final class Invitations {
  /** RFC 3323, 4.2 and RFC 3325, 9.3: values that ask for the number to be withheld. */
  private static final Set<String> PRIVATE = Set.of("id", "user", "header", "full");

  private static final Set<String> NAMELESS = Set.of("anonymous", "restricted", "unavailable");

  private final Numbering numbering;

  Invitations(Numbering numbering) {
    this.numbering = numbering;
  }

  Invitation of(Request invite, String trunk, boolean admitted, String dialog) {
    Optional<Address> asserted = Sip.addressIn(invite, "P-Asserted-Identity");
    Address from = Sip.addressIn(invite, "From").orElseThrow();
    Optional<PhoneNumber> caller = number(Optional.of(asserted.orElse(from)));
    boolean withheld = asksPrivacy(invite) || isAnonymous(from);
    return new Invitation(
        trunk, called(invite), caller, withheld, diversion(invite), admitted, dialog);
  }

  private List<PhoneNumber> called(Request invite) {
    Set<PhoneNumber> numbers = new LinkedHashSet<>();
    Sip.user(invite.getRequestURI()).flatMap(numbering::parse).ifPresent(numbers::add);
    number(Sip.addressIn(invite, "P-Called-Party-ID")).ifPresent(numbers::add);
    number(Sip.addressIn(invite, "To")).ifPresent(numbers::add);
    // RFC 5806, 4: the top Diversion is the last to have forwarded.
    diversionOnly(invite).stream()
        .findFirst()
        .flatMap(value -> number(Sip.parsedAddress(value)))
        .ifPresent(numbers::add);
    return List.copyOf(numbers);
  }

  private Optional<PhoneNumber> number(Optional<Address> address) {
    return address.map(Address::getURI).flatMap(Sip::user).flatMap(numbering::parse);
  }

  private static boolean asksPrivacy(Request invite) {
    for (String value : values(invite, "Privacy")) {
      for (String word : value.toLowerCase(Locale.ROOT).split("[;,\\s]+", -1)) {
        if (PRIVATE.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAnonymous(Address from) {
    Optional<String> user = Sip.user(from.getURI());
    boolean invalid =
        from.getURI() instanceof SipURI sip && "anonymous.invalid".equalsIgnoreCase(sip.getHost());
    return invalid || NAMELESS.contains(user.orElse("").toLowerCase(Locale.ROOT));
  }

  private static List<String> diversion(Request invite) {
    List<String> all = new ArrayList<>(diversionOnly(invite));
    all.addAll(values(invite, "History-Info"));
    return all;
  }

  private static List<String> diversionOnly(Request invite) {
    return values(invite, "Diversion");
  }

  private static List<String> values(Request request, String name) {
    List<String> values = new ArrayList<>();
    ListIterator<?> headers = request.getHeaders(name);
    while (headers != null && headers.hasNext()) {
      if (headers.next() instanceof Header header) {
        values.add(Sip.value(header));
      }
    }
    return values;
  }
}
