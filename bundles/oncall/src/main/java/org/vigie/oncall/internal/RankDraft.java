package org.vigie.oncall.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vigie.api.oncall.OnCall.RankOnCall;

/** The persons of one rank while they are being worked out, each once, and the reasons. */
final class RankDraft {
  private final int rank;
  private final Set<String> persons = new LinkedHashSet<>();
  private final Set<String> rules = new LinkedHashSet<>();
  private final Set<String> overrides = new LinkedHashSet<>();
  private boolean fixed;

  RankDraft(int rank) {
    this.rank = rank;
  }

  /** From here on the rank is the fixed plan's, also where the plan names nobody. */
  void takeByFixedPlan() {
    fixed = true;
  }

  void byRule(String person, String rotation) {
    if (!fixed) {
      persons.add(person);
      rules.add(rotation);
    }
  }

  /** Adds a person last; false where they are there already. */
  boolean add(String person) {
    return persons.add(person);
  }

  void because(String override) {
    overrides.add(override);
  }

  List<String> persons() {
    return List.copyOf(persons);
  }

  void persons(Set<String> others) {
    persons.clear();
    persons.addAll(others);
  }

  RankOnCall done() {
    return new RankOnCall(rank, persons(), why());
  }

  private String why() {
    if (!overrides.isEmpty()) {
      return "override " + String.join(", ", overrides);
    }
    return fixed ? "fixed plan" : "rule " + String.join(", ", rules);
  }
}
