package org.vigie.documents.internal.ical;

import org.vigie.api.setup.Language;
import org.vigie.documents.internal.Why;

/** What stands in a calendar of shifts, in a language. */
enum IcalWords {
  FRENCH("Astreinte", "rang"),
  ENGLISH("On call", "rank");

  private final String duty;
  private final String rank;

  IcalWords(String duty, String rank) {
    this.duty = duty;
    this.rank = rank;
  }

  static IcalWords in(Language language) {
    return language == Language.FR ? FRENCH : ENGLISH;
  }

  String calendar(String name) {
    return duty + " – " + name;
  }

  String own(String team, int place) {
    return duty + " " + team + " – " + rank + " " + place;
  }

  String other(String person, String team, int place) {
    return person + " – " + team + ", " + rank + " " + place;
  }

  String why(String why) {
    return Why.in(this == FRENCH ? Language.FR : Language.EN, why);
  }
}
