package org.vigie.api.runtime;

import org.vigie.api.alert.AlertRecord;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextEffect;

/** What stands behind the {@link TextExit}: the Camel routes to the SMS routes. OSGi service. */
public interface TextExitHandler {
  /** Must not block. */
  void handle(TextEffect effect);

  /** A message has changed: for those who only look on. Must not block. */
  void changed(MessageRecord message);

  /** An alert has changed: for those who only look on. Must not block. */
  void changed(AlertRecord alert);
}
