package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.api.setup.TeamRules;

/** Writes the rules of a team. */
public final class RulesTree {
  private RulesTree() {}

  public static ObjectNode of(TeamRules rules) {
    ObjectNode tree = SetupTree.object();
    tree.put("timezone", rules.timezone().getId());
    tree.put("holidays", rules.holidays());
    SetupTree.list(tree, "exceptionalDays", rules.exceptionalDays(), SettingsTree::day);
    rules.planning().ifPresent(planning -> tree.set("planning", TeamTree.planning(planning)));
    return tree;
  }
}
