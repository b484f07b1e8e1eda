package org.vigie.setup.internal.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.api.setup.Absence;
import org.vigie.api.setup.ClosedPeriod;
import org.vigie.api.setup.FixedPlan;
import org.vigie.api.setup.FixedPlan.FixedShift;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Team;

/** Writes teams with their plannings. */
final class TeamTree {
  private TeamTree() {}

  static ObjectNode of(Team team) {
    ObjectNode tree = SetupTree.object();
    tree.put("id", team.id());
    tree.put("name", team.name());
    SetupTree.texts(tree, "managers", team.managers());
    tree.put("policy", team.policy());
    team.expert().ifPresent(who -> tree.set("expert", PolicyTree.who(who)));
    tree.set("planning", planning(team.planning()));
    return tree;
  }

  static ObjectNode planning(Planning planning) {
    ObjectNode tree = SetupTree.object();
    SetupTree.list(tree, "rotations", planning.rotations(), RotationTree::of);
    SetupTree.list(tree, "fixed", planning.fixed(), TeamTree::fixed);
    SetupTree.list(tree, "overrides", planning.overrides(), TeamTree::override);
    SetupTree.list(tree, "absences", planning.absences(), TeamTree::absence);
    SetupTree.list(tree, "closed", planning.closed(), TeamTree::closed);
    planning
        .coverage()
        .ifPresent(
            windows -> {
              var list = tree.putArray("coverage");
              windows.forEach(window -> list.add(RotationTree.window(window)));
            });
    return tree;
  }

  private static ObjectNode fixed(FixedPlan plan) {
    ObjectNode tree = PeriodTree.of(SetupTree.object(), plan.period());
    SetupTree.list(tree, "shifts", plan.shifts(), TeamTree::shift);
    return tree;
  }

  private static ObjectNode shift(FixedShift shift) {
    ObjectNode tree = SetupTree.object().put("rank", shift.rank()).put("person", shift.person());
    return PeriodTree.of(tree, shift.period());
  }

  private static ObjectNode override(OnCallOverride override) {
    ObjectNode tree = PeriodTree.of(SetupTree.object().put("id", override.id()), override.period());
    OnCallOverride.Change change = override.change();
    if (change instanceof OnCallOverride.Replace replace) {
      tree.put("replace", replace.person()).put("by", replace.by());
    } else {
      tree.put(change instanceof OnCallOverride.Add ? "add" : "remove", change.person());
    }
    change.rank().ifPresent(rank -> tree.put("rank", rank));
    return tree;
  }

  private static ObjectNode absence(Absence absence) {
    ObjectNode tree =
        PeriodTree.of(SetupTree.object().put("person", absence.person()), absence.period());
    absence.reason().ifPresent(reason -> tree.put("reason", reason));
    return tree;
  }

  private static ObjectNode closed(ClosedPeriod closed) {
    ObjectNode tree = PeriodTree.of(SetupTree.object(), closed.period());
    closed.reason().ifPresent(reason -> tree.put("reason", reason));
    return tree;
  }
}
