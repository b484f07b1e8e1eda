package org.vigie.runtime;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.runtime.TextHandler;
import org.vigie.api.runtime.Threads;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;

/** The text door: commands wait while the routes are away, 15 s at most where they ask. */
@Component(service = TextDoor.class)
public final class QueuedTextDoor implements TextDoor {
  private static final long LOOK_MILLIS = 250;

  private final TextPassage passage = new TextPassage(TextPassage.PATIENCE);
  private final ScheduledExecutorService looks;

  @Activate
  public QueuedTextDoor(@Reference Threads threads) {
    looks = threads.scheduler("text-door", 1);
    looks.scheduleWithFixedDelay(passage::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Deactivate
  public void stop() {
    looks.shutdownNow();
  }

  @Override
  public CompletionStage<TextOutcome> submit(TextCommand command) {
    return passage.submit(command);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addHandler(TextHandler handler) {
    passage.open(handler);
  }

  public void removeHandler(TextHandler handler) {
    passage.close(handler);
  }
}
