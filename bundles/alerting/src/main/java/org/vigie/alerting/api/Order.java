package org.vigie.alerting.api;

import org.vigie.api.planning.PersonOrder;

/**
 * What a person asked for that is about plannings.
 *
 * @param order for {@code PersonOrders}
 */
public record Order(PersonOrder order, IncomingMessage asked) implements Errand {
  @Override
  public String person() {
    return order.person();
  }
}
