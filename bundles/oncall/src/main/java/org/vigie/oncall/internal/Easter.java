package org.vigie.oncall.internal;

import java.time.LocalDate;

/** The date of Easter in the Gregorian calendar. */
public final class Easter {
  private Easter() {}

  /** By the algorithm of J.-M. Oudin (1940), as the U.S. Naval Observatory gives it. */
  public static LocalDate sunday(int year) {
    int century = year / 100;
    int golden = year % 19;
    int k = (century - 17) / 25;
    int moon = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30;
    moon -= moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    int offset = moon - weekday;
    int month = 3 + (offset + 40) / 44;
    int day = offset + 28 - 31 * (month / 4);
    return LocalDate.of(year, month, day);
  }
}
