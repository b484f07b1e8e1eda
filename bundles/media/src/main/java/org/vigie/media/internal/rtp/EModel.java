package org.vigie.media.internal.rtp;

/**
 * The E-model of ITU-T G.107 for G.711, all parameters but delay and loss at their defaults: an
 * estimate of how a listener would judge.
 */
public final class EModel {
  private static final double RO = 94.77; // basic signal-to-noise ratio at defaults (7.2)
  private static final double IS = 1.41; // simultaneous impairment at defaults (7.3)
  private static final double TELR = 65;
  private static final double WEPL = 110;
  private static final double RLR = 2;
  private static final double NO = -61.18;
  private static final double BPL_G711_CONCEALED =
      25.1; // G.113, Appendix I: with packet loss concealment

  private EModel() {}

  /**
   * Mean opinion score.
   *
   * @param lossRate 0 to 1, lost at random
   * @param delayMillis from mouth to ear, one way
   * @return 1 to 4.5
   */
  public static double mos(double lossRate, double delayMillis) {
    return mosOf(rating(lossRate, delayMillis));
  }

  /** The transmission rating factor R (G.107, 7.1). */
  static double rating(double lossRate, double delayMillis) {
    double t = Math.max(0, delayMillis);
    return RO - IS - talkerEcho(t) - listenerEcho(2 * t) - longDelay(t) - equipment(lossRate);
  }

  /** G.107, annex B. */
  static double mosOf(double r) {
    if (r <= 0) {
      return 1;
    }
    if (r >= 100) {
      return 4.5;
    }
    return Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
  }

  /** Ie,eff with Ie = 0 for G.711 (G.107, 7.5). */
  private static double equipment(double lossRate) {
    double percent = 100 * lossRate;
    return percent == 0 ? 0 : 95 * percent / (percent + BPL_G711_CONCEALED);
  }

  /** Idte (7.4). */
  private static double talkerEcho(double t) {
    double roe = -1.5 * (NO - RLR);
    double terv = TELR - 40 * Math.log10((1 + t / 10) / (1 + t / 150)) + 6 * Math.exp(-0.3 * t * t);
    double half = (roe - (80 + 2.5 * (terv - 14))) / 2;
    return (half + Math.sqrt(half * half + 100) - 1) * (1 - Math.exp(-t));
  }

  /** Idle (7.4). */
  private static double listenerEcho(double roundTrip) {
    double half = (RO - 10.5 * (WEPL + 7) * Math.pow(roundTrip + 1, -0.25)) / 2;
    return half + Math.sqrt(half * half + 169);
  }

  /** Idd (7.4). */
  private static double longDelay(double t) {
    if (t <= 100) {
      return 0;
    }
    double x = Math.log(t / 100) / Math.log(2);
    return 25
        * (Math.pow(1 + Math.pow(x, 6), 1.0 / 6)
            - 3 * Math.pow(1 + Math.pow(x / 3, 6), 1.0 / 6)
            + 2);
  }
}
