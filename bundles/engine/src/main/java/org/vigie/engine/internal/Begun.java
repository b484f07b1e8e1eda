package org.vigie.engine.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallCommand.PlaceCall;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallCommand.TestLine;
import org.vigie.api.call.CallId;

/**
 * Which commands begin a call. What the appliance itself is to call for is said again where it
 * seems lost; of the same identity there is one call all the same. The decision thread's own.
 */
final class Begun {
  /** Far more than are said again before they are on disk. */
  private static final int REMEMBERED = 1_000;

  private final Map<CallId, Boolean> told =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CallId, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  boolean begins(CallCommand command) {
    return command instanceof IncomingCall
        || ofOurOwn(command) && told.put(command.call(), true) == null;
  }

  private static boolean ofOurOwn(CallCommand command) {
    return command instanceof TellAlert
        || command instanceof PlaceCall
        || command instanceof TestLine;
  }
}
