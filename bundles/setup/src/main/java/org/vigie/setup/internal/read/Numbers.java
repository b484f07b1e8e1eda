package org.vigie.setup.internal.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;

/** Telephone numbers of a document. */
final class Numbers {
  private final Numbering numbering;

  Numbers(Numbering numbering) {
    this.numbering = numbering;
  }

  /** A number that is dialled: none of emergency services, none at premium rate. */
  Optional<PhoneNumber> target(Place place) {
    Optional<String> text = Values.text(place);
    Optional<String> refusal = text.flatMap(numbering::refusal);
    refusal.ifPresent(place::fault);
    return refusal.isPresent() ? Optional.empty() : text.flatMap(numbering::parse);
  }

  /** A number that leads here. */
  Optional<PhoneNumber> own(Place place) {
    Optional<String> text = Values.text(place);
    Optional<PhoneNumber> number = text.flatMap(numbering::parse);
    if (text.isPresent() && number.isEmpty()) {
      place.fault(impossible(text.get()));
    }
    return number;
  }

  /** A number that somebody calls from, the key of what stands at a place. */
  Optional<PhoneNumber> caller(String text, Place place) {
    Optional<PhoneNumber> number = numbering.parse(text);
    if (number.isEmpty()) {
      place.fault(impossible(text));
    }
    return number;
  }

  private static String impossible(String text) {
    return "« %s » is not a possible telephone number: write it as \"+33972101010\""
        .formatted(Types.shortened(text));
  }

  /** Different numbers in their order. */
  static List<PhoneNumber> each(
      List<Place> places, Function<Place, Optional<PhoneNumber>> reading) {
    List<PhoneNumber> numbers = new ArrayList<>();
    Set<PhoneNumber> seen = new HashSet<>();
    for (Place place : places) {
      Optional<PhoneNumber> number = reading.apply(place);
      number.filter(n -> !seen.add(n)).ifPresent(n -> place.fault(n + " stands here twice"));
      number.ifPresent(numbers::add);
    }
    return numbers;
  }
}
