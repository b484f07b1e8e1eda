package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.api.setup.Boundary;
import org.vigie.api.setup.Period;

/** Writes the two ends of a period as they were written. */
final class PeriodTree {
  private PeriodTree() {}

  static ObjectNode of(ObjectNode tree, Period period) {
    return tree.put("from", text(period.from())).put("to", text(period.to()));
  }

  private static String text(Boundary boundary) {
    return boundary.date()
        + boundary.time().map(time -> "T" + time).orElse("")
        + boundary.offset().map(Object::toString).orElse("");
  }
}
