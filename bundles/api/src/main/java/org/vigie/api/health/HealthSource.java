package org.vigie.api.health;

import java.util.List;

/** A part, or several, that can say how it is (OSGi whiteboard). Thread-safe; must not block. */
public interface HealthSource {
  List<HealthPart> parts();
}
