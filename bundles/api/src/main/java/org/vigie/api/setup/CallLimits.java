package org.vigie.api.setup;

import java.util.List;

/**
 * Limits against toll fraud, of what persons dial as the line. Emergency numbers are never dialled.
 *
 * @param countries ISO 3166-1 codes of the destinations allowed; French overseas territories have
 *     codes of their own
 * @param prefixes allowed besides, as {@code +41}
 * @param premium whether premium-rate numbers may be dialled
 * @param concurrent so many at a time
 * @param perHour so many begun in any 60 min
 */
public record CallLimits(
    List<String> countries, List<String> prefixes, boolean premium, int concurrent, int perHour) {
  public static final CallLimits DEFAULT =
      new CallLimits(
          List.of("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "MC"),
          List.of(),
          false,
          60,
          1000);

  public CallLimits {
    countries = List.copyOf(countries);
    prefixes = List.copyOf(prefixes);
  }
}
