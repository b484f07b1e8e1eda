package org.vigie.media.internal.tones;

/** The sixteen keys and their two tones each (ITU-T Q.23). */
public final class KeyTones {
  /** No key. */
  public static final char NONE = 0;

  /** Rows first, as Q.23 draws them: four keys each. */
  static final String KEYS = "123A456B789C*0#D";

  static final int ROWS = 4;
  static final int COLUMNS = 4;

  /** Tones in Hz: the four rows, then the four columns. */
  private static final int[] HERTZ = {697, 770, 852, 941, 1209, 1336, 1477, 1633};

  private KeyTones() {}

  /** Hz of a tone: 0 to 3 are the rows, 4 to 7 the columns. */
  static int hertz(int tone) {
    return HERTZ[tone];
  }

  static int tones() {
    return HERTZ.length;
  }

  /** Says whether this is one of the sixteen. */
  public static boolean isKey(char key) {
    return KEYS.indexOf(key) >= 0;
  }

  /** Hz of a key's lower tone. */
  public static int low(char key) {
    return HERTZ[KEYS.indexOf(key) / COLUMNS];
  }

  /** Hz of a key's higher tone. */
  public static int high(char key) {
    return HERTZ[ROWS + KEYS.indexOf(key) % COLUMNS];
  }
}
