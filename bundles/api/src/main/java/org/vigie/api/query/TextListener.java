package org.vigie.api.query;

import org.vigie.api.alert.AlertRecord;
import org.vigie.api.text.MessageRecord;

/**
 * Is told of each change of a message or an alert, once it is on disk (OSGi whiteboard), by the
 * Camel routes {@code message-changed} and {@code alert-changed}. Must not block.
 */
public interface TextListener {
  void changed(MessageRecord message);

  void changed(AlertRecord alert);
}
