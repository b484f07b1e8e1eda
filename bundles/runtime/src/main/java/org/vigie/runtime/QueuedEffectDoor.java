package org.vigie.runtime;

import java.util.concurrent.RejectedExecutionException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallRecord;
import org.vigie.api.runtime.EffectDoor;
import org.vigie.api.runtime.EffectHandler;

/**
 * The effect door: up to 20,000 effects wait while the routes are away. Changes have a queue of
 * their own, so that those who only look on take no room from signalling; too many are dropped.
 */
@Component(service = EffectDoor.class)
public final class QueuedEffectDoor implements EffectDoor {
  private static final Logger LOG = LoggerFactory.getLogger(QueuedEffectDoor.class);
  private static final int EFFECTS = 20_000;
  private static final int CHANGES = 2_000;

  private final Door<EffectHandler> effects = new Door<>("effects", EFFECTS);
  private final Door<EffectHandler> changes = new Door<>("changes of calls", CHANGES);

  @Override
  public void perform(CallEffect effect) {
    effects.pass(handler -> handler.handle(effect));
  }

  @Override
  public void changed(CallRecord call) {
    try {
      changes.pass(handler -> handler.changed(call));
    } catch (RejectedExecutionException e) {
      LOG.debug("a change of call {} was told to nobody", call.id());
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addHandler(EffectHandler handler) {
    effects.open(handler);
    changes.open(handler);
  }

  public void removeHandler(EffectHandler handler) {
    effects.close(handler);
    changes.close(handler);
  }
}
