package org.vigie.numbering.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the French numbering plan (ARCEP decision 2018-0881 as amended) says and libphonenumber does
 * not.
 */
final class FrenchPlan {
  /** Refused as targets on saving and on dialling. */
  static final Set<String> EMERGENCY =
      Set.of("15", "17", "18", "112", "114", "115", "116000", "116117", "119", "191", "196", "197");

  /** Services at the caller's expense (« services à valeur ajoutée », 081, 082, 089). */
  private static final List<String> PREMIUM = List.of("+3381", "+3382", "+3389");

  /** Country codes under the plan: metropolis, Indian Ocean, Saint-Pierre, Antilles, Guyane. */
  private static final List<String> COUNTRY_CODES =
      List.of("+33", "+262", "+508", "+590", "+594", "+596");

  /** National prefixes that lead overseas, and the country code that the number has there. */
  private static final Map<String, String> OVERSEAS =
      Map.ofEntries(
          Map.entry("0262", "+262"),
          Map.entry("0263", "+262"),
          Map.entry("0269", "+262"),
          Map.entry("0639", "+262"),
          Map.entry("0692", "+262"),
          Map.entry("0693", "+262"),
          Map.entry("0590", "+590"),
          Map.entry("0690", "+590"),
          Map.entry("0691", "+590"),
          Map.entry("0594", "+594"),
          Map.entry("0694", "+594"),
          Map.entry("0596", "+596"),
          Map.entry("0696", "+596"),
          Map.entry("0697", "+596"));

  /** Numbers for films and tests, which the plan keeps unassigned in the metropolis. */
  private static final String FICTION = "063998";

  private FrenchPlan() {}

  /** The E.164 form that a national number has if it leads overseas. */
  static Optional<String> overseas(String national) {
    if (national.length() != 10 || national.startsWith(FICTION)) {
      return Optional.empty();
    }
    return Optional.ofNullable(OVERSEAS.get(national.substring(0, 4)))
        .map(country -> country + national.substring(1));
  }

  /** Says whether a number is written 06 or 07 in its country. */
  static boolean isMobile(String e164) {
    return COUNTRY_CODES.stream()
        .filter(e164::startsWith)
        .map(country -> e164.substring(country.length()))
        .anyMatch(number -> number.startsWith("6") || number.startsWith("7"));
  }

  static boolean isPremium(String e164) {
    return PREMIUM.stream().anyMatch(e164::startsWith);
  }
}
