package org.vigie.sim.modem;

/** Keys as tones (ITU-T Q.23): 100 ms each, and 100 ms of silence. */
final class KeyTones {
  private static final String KEYS = "123A456B789C*0#D";
  private static final double[] LOW = {697, 770, 852, 941};
  private static final double[] HIGH = {1209, 1336, 1477, 1633};
  private static final int LENGTH = 800;

  private KeyTones() {}

  static boolean isOver(long sample, String keys) {
    return sample >= 2L * LENGTH * keys.length();
  }

  static double at(long sample, String keys) {
    if (sample % (2 * LENGTH) >= LENGTH) {
      return 0;
    }
    int place = KEYS.indexOf(keys.charAt((int) (sample / (2 * LENGTH))));
    double turn = 2 * Math.PI * sample / 8000;
    return 4000 * (Math.sin(turn * LOW[place / 4]) + Math.sin(turn * HIGH[place % 4]));
  }
}
