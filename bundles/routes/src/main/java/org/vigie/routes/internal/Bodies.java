package org.vigie.routes.internal;

import org.apache.camel.Exchange;

/** Reads what an exchange carries, without Camel's type conversion. */
final class Bodies {
  private Bodies() {}

  static <T> T of(Exchange exchange, Class<T> type) {
    return type.cast(exchange.getIn().getBody());
  }
}
