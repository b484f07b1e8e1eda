package org.vigie.management.internal;

import java.util.Locale;
import org.vigie.api.health.HealthPart;

/** A part's health as JMX shows it. */
public final class PartView {
  private final HealthPart part;

  PartView(HealthPart part) {
    this.part = part;
  }

  public String getName() {
    return part.name();
  }

  public String getState() {
    return part.state().name().toLowerCase(Locale.ROOT);
  }

  public String getSince() {
    return part.since().toString();
  }

  public String getText() {
    return part.text();
  }
}
