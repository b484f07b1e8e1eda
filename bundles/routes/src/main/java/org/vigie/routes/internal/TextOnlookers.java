package org.vigie.routes.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.query.TextListener;
import org.vigie.api.text.MessageRecord;

/** Those who look on messages and alerts: told of each change, unable to hold anything up. */
final class TextOnlookers {
  private static final Logger LOG = LoggerFactory.getLogger(TextOnlookers.class);

  private final List<TextListener> listeners = new CopyOnWriteArrayList<>();

  void add(TextListener listener) {
    listeners.add(listener);
  }

  void remove(TextListener listener) {
    listeners.remove(listener);
  }

  void message(Exchange exchange) {
    MessageRecord message = Bodies.of(exchange, MessageRecord.class);
    tell("message " + message.id(), listener -> listener.changed(message));
  }

  void alert(Exchange exchange) {
    AlertRecord alert = Bodies.of(exchange, AlertRecord.class);
    tell("alert " + alert.id(), listener -> listener.changed(alert));
  }

  private void tell(String what, Consumer<TextListener> telling) {
    for (TextListener listener : listeners) {
      try {
        telling.accept(listener);
      } catch (RuntimeException e) {
        // The boundary to foreign callbacks: one that fails must not silence the others.
        LOG.error("{}: {} failed on its change", what, listener.getClass(), e);
      }
    }
  }
}
