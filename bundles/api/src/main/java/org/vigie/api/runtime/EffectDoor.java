package org.vigie.api.runtime;

import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallRecord;

/**
 * The door by which the engine's effects leave. It stands while the routes behind it are swapped:
 * effects queue (bounded) until there is an {@link EffectHandler} again. Thread-safe; keeps the
 * order of one thread.
 */
public interface EffectDoor {
  void perform(CallEffect effect);

  /** A call has changed: for those who only look on. */
  void changed(CallRecord call);
}
