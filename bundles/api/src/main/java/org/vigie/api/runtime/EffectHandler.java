package org.vigie.api.runtime;

import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallRecord;

/** What stands behind the {@link EffectDoor}: the Camel routes to the adapters. OSGi service. */
public interface EffectHandler {
  /** Must not block. */
  void handle(CallEffect effect);

  /** A call has changed: for those who only look on. Must not block. */
  void changed(CallRecord call);
}
