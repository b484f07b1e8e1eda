package org.vigie.api.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;

/**
 * Somebody who can be rung.
 *
 * @param phones rung in this order
 * @param sms where texts go
 * @param pin shown to administrators only
 * @param skills weight 1 to 5 by skill
 * @param calendar URL of an iCalendar feed of their leave (RFC 5545), http or https
 */
public record Person(
    String id,
    String name,
    List<PhoneNumber> phones,
    Optional<PhoneNumber> sms,
    Optional<String> email,
    Optional<Language> language,
    Optional<String> pin,
    Map<String, Integer> skills,
    Optional<String> calendar) {
  public Person {
    phones = List.copyOf(phones);
    skills = Map.copyOf(skills);
  }
}
