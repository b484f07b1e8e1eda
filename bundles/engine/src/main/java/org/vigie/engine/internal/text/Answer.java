package org.vigie.engine.internal.text;

import java.util.concurrent.CompletableFuture;
import org.vigie.api.text.TextOutcome;

/** What somebody who asked is told, once all that was decided by then is on disk. */
record Answer(CompletableFuture<TextOutcome> stage, TextOutcome outcome) {
  void tell() {
    stage.complete(outcome);
  }
}
