package org.vigie.engine.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.api.planning.PersonOrders;

/**
 * The memory, and plannings, which may come and go. On its own, and there before the engines: who
 * carries out orders needs calls itself, and must not wait in a circle.
 */
@Component(immediate = true, service = MemorySource.class)
public final class MemoryComponent implements MemorySource {
  private final CallMemory memory = new CallMemory();
  private final OrdersLink orders = new OrdersLink();

  @Override
  public CallMemory memory() {
    return memory;
  }

  @Override
  public OrdersLink orders() {
    return orders;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addOrders(PersonOrders service) {
    orders.orders(service);
  }

  public void removeOrders(PersonOrders service) {
    orders.gone(service);
  }
}
