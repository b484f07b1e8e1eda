package org.vigie.api.query;

import org.vigie.api.call.CallRecord;

/** Is told of each change of a call (OSGi whiteboard), by the Camel route {@code call-changed}. */
public interface CallListener {
  /** In the order of the changes of one call; must not block. */
  void changed(CallRecord call);
}
