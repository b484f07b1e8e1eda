package org.vigie.api.runtime;

import org.vigie.api.call.CallCommand;

/** The engine's own door, behind the Camel routes. OSGi service. */
public interface CallEngine {
  /** Puts a command into the mailbox of its call. Never blocks. */
  void submit(CallCommand command);
}
