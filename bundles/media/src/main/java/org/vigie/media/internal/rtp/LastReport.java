package org.vigie.media.internal.rtp;

/**
 * When the peer's last sender report came, and what the round trip is (RFC 3550, 6.4.1). Written by
 * the leg's loop; the round trip may be read by anyone.
 */
public final class LastReport {
  private int middle;
  private long arrived;
  private volatile double roundTripMillis;

  /** A sender report came. */
  void senderReport(long ntp, long now) {
    middle = Ntp.middle(ntp);
    arrived = now;
  }

  /** A block about us came: A − LSR − DLSR. */
  void reportOfUs(int lastReport, int delay, int nowMiddle) {
    int trip = nowMiddle - lastReport - delay;
    // Not a round trip of ours where it is negative or beyond belief: a wrong or forged report.
    if (lastReport != 0 && trip >= 0 && trip < 10 << 16) {
      roundTripMillis = trip * 1000.0 / 65536;
    }
  }

  /** LSR. */
  int middle() {
    return middle;
  }

  /** DLSR in 65536ths of a second; 0 where no report came. */
  int delay(long now) {
    return middle == 0 ? 0 : (int) (((now - arrived) << 16) / 1_000_000_000L);
  }

  /** The last round trip measured, ms; 0 where none was. */
  public double roundTripMillis() {
    return roundTripMillis;
  }
}
