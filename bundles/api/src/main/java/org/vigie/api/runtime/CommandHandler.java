package org.vigie.api.runtime;

import org.vigie.api.call.CallCommand;

/** What stands behind the {@link CommandDoor}: the Camel routes to the engine. OSGi service. */
public interface CommandHandler {
  /** Must not block. */
  void handle(CallCommand command);
}
