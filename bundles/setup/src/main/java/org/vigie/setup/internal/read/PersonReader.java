package org.vigie.setup.internal.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Person;

/** Reads persons. */
final class PersonReader {
  private static final Pattern PIN = Pattern.compile("[0-9]{4,12}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final int HEAVIEST = 5;

  private final Ids persons;
  private final Numbers numbers;
  private final Background background;
  private final Map<String, Pin> pins = new HashMap<>();

  private record Pin(String person, Place place) {}

  PersonReader(Ids persons, Numbers numbers, Background background) {
    this.persons = persons;
    this.numbers = numbers;
    this.background = background;
  }

  Person read(Place place) {
    Fields fields = new Fields(place);
    String id = persons.define(fields.required("id"));
    String name = Values.text(fields.required("name")).orElse("");
    List<PhoneNumber> phones = Numbers.each(fields.items("phones"), numbers::target);
    Person person =
        new Person(
            id,
            name,
            phones,
            fields.optional("sms").flatMap(numbers::target),
            fields.optional("email").flatMap(p -> matching(p, EMAIL, "an e-mail address")),
            fields.optional("language").flatMap(PersonReader::language),
            pin(fields, id),
            fields.optional("skills").map(PersonReader::skills).orElse(Map.of()),
            fields.optional("calendar").flatMap(PersonReader::calendar));
    fields.end();
    if (phones.isEmpty() && !fields.has("phones")) {
      place.warning("has no phones: nobody can ring this person");
    }
    return person;
  }

  private static Optional<String> calendar(Place place) {
    Optional<String> text = Values.text(place);
    if (text.filter(url -> !isAddress(url)).isPresent()) {
      place.fault("is no address of a calendar: write https://… or http://…");
    }
    return text;
  }

  private static boolean isAddress(String text) {
    try {
      URI address = new URI(text);
      return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  static Optional<Language> language(Place place) {
    Map<String, Language> codes = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      codes.put(language.code(), language);
    }
    return Values.choice(place, codes);
  }

  /**
   * The one that a person has until now is kept where the document has no such key, because only
   * administrators are shown it.
   */
  private Optional<String> pin(Fields fields, String id) {
    Optional<Place> pin = fields.optional("pin");
    Optional<String> read =
        pin.isEmpty() && !fields.has("pin")
            ? background.pins().apply(id)
            : pin.flatMap(p -> matching(p, PIN, "a PIN: 4 to 12 digits in quotes"));
    read.ifPresent(text -> mustNameOne(text, new Pin(id, fields.place().at("pin"))));
    return read;
  }

  /** Who calls in is known by it alone. Two who had the same already are only warned of. */
  private void mustNameOne(String text, Pin pin) {
    Optional<Pin> first = Optional.ofNullable(pins.putIfAbsent(text, pin));
    if (first.isEmpty() || background.trusted()) {
      return;
    }
    String reason =
        "is the same as at %s: a PIN names its person, give each their own"
            .formatted(first.get().place().path());
    if (had(text, first.get()) && had(text, pin)) {
      pin.place().warning(reason);
    } else {
      pin.place().fault(reason);
    }
  }

  private boolean had(String text, Pin pin) {
    return background.pins().apply(pin.person()).filter(text::equals).isPresent();
  }

  /** The text itself is not repeated in the reason: it may be a secret. */
  private static Optional<String> matching(Place place, Pattern pattern, String wanted) {
    Optional<String> text = Values.text(place);
    boolean fits = text.filter(t -> !pattern.matcher(t).matches()).isEmpty();
    if (!fits) {
      place.fault("is not " + wanted);
    }
    return text;
  }

  private static Map<String, Integer> skills(Place place) {
    Map<String, Integer> skills = new LinkedHashMap<>();
    place
        .entries()
        .forEach(
            (skill, weight) -> {
              Values.isId(weight, skill);
              skills.put(skill, Values.integer(weight, 1, HEAVIEST));
            });
    return skills;
  }
}
