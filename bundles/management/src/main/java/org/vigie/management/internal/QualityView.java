package org.vigie.management.internal;

import org.vigie.api.call.LegQuality;

/** What came of one leg's voice, as JMX shows it. */
public final class QualityView {
  private final LegQuality quality;

  QualityView(LegQuality quality) {
    this.quality = quality;
  }

  /** 0 for the caller. */
  public int getLeg() {
    return quality.leg();
  }

  public long getReceived() {
    return quality.received();
  }

  public long getLost() {
    return quality.lost();
  }

  public double getLossPercent() {
    return quality.lossPercent();
  }

  public double getJitterMillis() {
    return quality.jitterMillis();
  }

  /** 1 to 4.5 (ITU-T G.107). */
  public double getMos() {
    return quality.mos();
  }
}
