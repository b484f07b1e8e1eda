package org.vigie.runtime;

import java.util.concurrent.RejectedExecutionException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.runtime.TextExit;
import org.vigie.api.runtime.TextExitHandler;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextEffect;

/**
 * The text exit: up to 20,000 effects wait while the routes are away. Changes have a queue of their
 * own, so that those who only look on take no room from messages; too many are dropped.
 */
@Component(service = TextExit.class)
public final class QueuedTextExit implements TextExit {
  private static final Logger LOG = LoggerFactory.getLogger(QueuedTextExit.class);
  private static final int EFFECTS = 20_000;
  private static final int CHANGES = 2_000;

  private final Door<TextExitHandler> effects = new Door<>("messages to be sent", EFFECTS);
  private final Door<TextExitHandler> changes = new Door<>("changes of messages", CHANGES);

  @Override
  public void perform(TextEffect effect) {
    effects.pass(handler -> handler.handle(effect));
  }

  @Override
  public void changed(MessageRecord message) {
    try {
      changes.pass(handler -> handler.changed(message));
    } catch (RejectedExecutionException e) {
      LOG.debug("a change of message {} was told to nobody", message.id());
    }
  }

  @Override
  public void changed(AlertRecord alert) {
    try {
      changes.pass(handler -> handler.changed(alert));
    } catch (RejectedExecutionException e) {
      LOG.debug("a change of alert {} was told to nobody", alert.id());
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addHandler(TextExitHandler handler) {
    effects.open(handler);
    changes.open(handler);
  }

  public void removeHandler(TextExitHandler handler) {
    effects.close(handler);
    changes.close(handler);
  }
}
