package org.vigie.setup.internal.check;

import org.vigie.api.setup.Line;
import org.vigie.setup.internal.read.Flow;

/** A key that a caller may press at the same time for two things. */
final class KeysCheck {
  private KeysCheck() {}

  static void check(Flow flow) {
    Line line = flow.line();
    line.recording()
        .filter(recording -> line.hold().keys().containsKey(recording.objectKey()))
        .ifPresent(
            recording ->
                flow.place()
                    .at("recording")
                    .at("objectKey")
                    .fault(
                        "« %s » is a key of whileWaiting, too: choose another"
                            .formatted(recording.objectKey())));
  }
}
