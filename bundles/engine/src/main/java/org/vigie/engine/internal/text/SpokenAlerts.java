package org.vigie.engine.internal.text;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Speech;
import org.vigie.callflow.api.SpokenTexts;
import org.vigie.engine.internal.Rulebook;

/**
 * Has the texts of alerts spoken before they are told. A call waits some seconds for it, then a
 * shipped phrase is played. Thread-safe.
 */
final class SpokenAlerts {
  private static final Logger LOG = LoggerFactory.getLogger(SpokenAlerts.class);
  private static final long LONGEST_SECONDS = 4;

  private final Rulebook rulebook;
  private final ScheduledExecutorService timer;
  private volatile @Nullable Speech speech;

  SpokenAlerts(Rulebook rulebook, ScheduledExecutorService timer) {
    this.rulebook = rulebook;
    this.timer = timer;
  }

  void speech(Speech newSpeech) {
    speech = newSpeech;
  }

  /** Forgets one, unless another has come already. */
  void gone(Speech old) {
    if (speech == old) {
      speech = null;
    }
  }

  /**
   * @param then once it is spoken, or will not be in time; perhaps twice, on any thread
   */
  void prepare(TellAlert tell, Runnable then) {
    Speech present = speech;
    Optional<Prompt.Say> say =
        rulebook.current().map(rules -> SpokenTexts.of(tell, rules.setup().setup()));
    if (present == null || say.isEmpty()) {
      then.run();
      return;
    }
    try {
      timer.schedule(then, LONGEST_SECONDS, TimeUnit.SECONDS);
      present.prepareOne(say.get()).whenComplete((there, fault) -> then.run());
    } catch (RejectedExecutionException e) {
      then.run();
    } catch (RuntimeException e) {
      LOG.error("Bug: no speech of alert {}, a shipped phrase is played", tell.alert(), e);
      then.run();
    }
  }
}
