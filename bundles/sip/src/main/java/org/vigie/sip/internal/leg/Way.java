package org.vigie.sip.internal.leg;

import java.time.Duration;
import org.vigie.sip.internal.stack.Path;

/**
 * One way of a dial.
 *
 * @param index of the target among those of the trunk: it stands in the names on the wire
 * @param patience from INVITE to a response other than 100
 */
record Way(Path path, int index, Duration patience) {
  /** The patience as an operator reads it. */
  String seconds() {
    long millis = patience.toMillis();
    return (millis % 1000 == 0
            ? Long.toString(millis / 1000)
            : Double.toString(millis / 100 / 10.0))
        + " s";
  }
}
