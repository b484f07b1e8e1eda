package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Customer;

/** Writes customers. */
final class CustomerTree {
  private CustomerTree() {}

  static ObjectNode of(Customer customer) {
    ObjectNode tree = SetupTree.object();
    tree.put("contract", customer.contract());
    tree.put("name", customer.name());
    SetupTree.texts(tree, "numbers", customer.numbers().stream().map(PhoneNumber::e164).toList());
    tree.put("team", customer.team());
    customer.priority().ifPresent(priority -> tree.put("priority", priority));
    customer.until().ifPresent(day -> tree.put("until", day.toString()));
    customer.notes().ifPresent(notes -> tree.put("notes", notes));
    return tree;
  }
}
