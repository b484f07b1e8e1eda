package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.vigie.api.setup.AlertRules;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Who;

/** Writes escalation policies. */
final class PolicyTree {
  private PolicyTree() {}

  static ObjectNode of(Policy policy) {
    ObjectNode tree = SetupTree.object();
    tree.put("id", policy.id());
    SetupTree.list(tree, "steps", policy.steps(), PolicyTree::step);
    policy.otherwise().ifPresent(exit -> tree.set("otherwise", exit(exit)));
    policy.nobodyPlanned().ifPresent(exit -> tree.set("nobodyPlanned", exit(exit)));
    policy.closed().ifPresent(exit -> tree.set("closed", exit(exit)));
    tree.set("alert", alert(policy.alert()));
    return tree;
  }

  private static ObjectNode alert(AlertRules rules) {
    ObjectNode tree = SetupTree.object().put("repeatAfter", rules.repeatAfter().toString());
    rules.voiceAfter().ifPresent(after -> tree.put("voiceAfter", after.toString()));
    return tree.put("closeReminder", rules.closeReminder().toString());
  }

  private static ObjectNode step(Step step) {
    return step(SetupTree.object(), step);
  }

  /** The keys of a step, beside others. */
  static ObjectNode step(ObjectNode tree, Step step) {
    tree.set("who", who(step.who()));
    tree.put("strategy", step.strategy().code());
    tree.put("ring", step.ring().toString());
    tree.put("rounds", step.rounds());
    tree.put("pause", step.pause().toString());
    tree.put("accept", lower(step.accept()));
    step.skill().ifPresent(skill -> tree.put("skill", skill));
    step.keyWait().ifPresent(wait -> tree.put("keyWait", wait.toString()));
    return tree;
  }

  private static ObjectNode exit(Exit exit) {
    ObjectNode tree = SetupTree.object();
    if (exit instanceof Exit.RingFirst ring) {
      tree.set("who", who(ring.who()));
      tree.put("ring", ring.ring().toString());
      tree.put("accept", lower(ring.accept()));
      tree.putObject("then").put("node", ring.node());
    } else {
      tree.put("node", exit.node());
    }
    return tree;
  }

  static ObjectNode who(Who who) {
    ObjectNode tree = SetupTree.object();
    if (who instanceof Who.Rank rank) {
      tree.put("rank", rank.rank());
    } else if (who instanceof Who.EveryRank) {
      tree.put("onCall", true);
    } else if (who instanceof Who.Managers) {
      tree.put("team", "managers");
    } else if (who instanceof Who.Members) {
      tree.put("team", "members");
    } else if (who instanceof Who.Persons persons) {
      SetupTree.texts(tree, "persons", persons.ids());
    } else if (who instanceof Who.Number number) {
      tree.put("number", number.number().e164());
    }
    return tree;
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
