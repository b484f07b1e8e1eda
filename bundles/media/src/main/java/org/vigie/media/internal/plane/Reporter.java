package org.vigie.media.internal.plane;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallCommand.LegCommand;
import org.vigie.api.call.CallCommand.LegMeasured;
import org.vigie.api.call.CallCommand.PlaybackFinished;
import org.vigie.api.call.CallCommand.RecordingClosed;
import org.vigie.api.call.CallCommand.ToneHeard;
import org.vigie.api.call.LegId;
import org.vigie.api.call.LegQuality;
import org.vigie.api.call.VoiceFile;

/** Tells the engine what happens on one leg. Thread-safe. */
final class Reporter {
  private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

  private final LegId leg;
  private final Surroundings around;

  Reporter(LegId leg, Surroundings around) {
    this.leg = leg;
    this.around = around;
  }

  LegId leg() {
    return leg;
  }

  Figures figures() {
    return around.figures();
  }

  Instant now() {
    return around.clock().instant();
  }

  void finished(int playback) {
    submit(new PlaybackFinished(leg, now(), playback));
  }

  void pressed(char key) {
    submit(new KeyPressed(leg, now(), key));
  }

  void toneHeard(int hertz) {
    submit(new ToneHeard(leg, now(), hertz));
  }

  void measured(LegQuality quality) {
    around.quality().measured(quality, now());
    submit(new LegMeasured(leg, now(), quality));
  }

  /** What was written down of the leg's voice is closed. */
  void closed(VoiceFile file, boolean kept, Optional<String> fault) {
    submit(new RecordingClosed(leg, now(), file, kept, fault));
  }

  private void submit(LegCommand command) {
    try {
      around.door().submit(command);
    } catch (RejectedExecutionException e) {
      LOG.error(
          "leg {}: the engine's queue is full, {} is lost",
          leg,
          command.getClass().getSimpleName());
    }
  }
}
