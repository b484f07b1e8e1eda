package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.CallLimits;
import org.vigie.api.setup.LineTestPlan;
import org.vigie.api.setup.Settings;

/** Writes the settings about calls. */
final class CallSettingsTree {
  private CallSettingsTree() {}

  static void write(ObjectNode tree, Settings settings) {
    SetupTree.texts(tree, "blocked", settings.blocked().stream().map(PhoneNumber::e164).toList());
    tree.set("limits", limits(settings.limits()));
    SetupTree.list(tree, "lineTests", settings.lineTests(), CallSettingsTree::test);
    settings.address().ifPresent(address -> tree.put("address", address));
  }

  /** No country at all is something to say. */
  private static ObjectNode limits(CallLimits limits) {
    ObjectNode tree = SetupTree.object();
    var countries = tree.putArray("countries");
    limits.countries().forEach(countries::add);
    SetupTree.texts(tree, "prefixes", limits.prefixes());
    return tree.put("premium", limits.premium())
        .put("concurrent", limits.concurrent())
        .put("perHour", limits.perHour());
  }

  private static ObjectNode test(LineTestPlan plan) {
    ObjectNode tree = SetupTree.object().put("line", plan.line());
    plan.trunk().ifPresent(trunk -> tree.put("trunk", trunk));
    tree.put("at", plan.at().toString());
    return plan.keys().isEmpty() ? tree : tree.put("keys", plan.keys());
  }
}
