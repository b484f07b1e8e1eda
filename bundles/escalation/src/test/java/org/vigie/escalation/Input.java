package org.vigie.escalation;

import java.util.Optional;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Policy;

/** All that a search is told, or asked about. */
enum Input {
  BEGINS("begins"),
  BEGINS_KNOWN("begins, caller known"),
  BEGINS_IN_GAP("begins in a gap"),
  BEGINS_CLOSED("begins in closed time"),
  ASKED("asked again"),
  ENDS("attempt ends"),
  ENDS_ENGAGED("attempt ends, all others engaged"),
  REFUSED("refused by key"),
  TIME("pause is over"),
  TIME_ENGAGED("pause is over, all engaged"),
  RESTARTED("replayed");

  private final String word;

  Input(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** Gives it to a drill; what a search cannot be told in its place, it is not. */
  Drill give(Drill drill, Policy policy) {
    boolean rings = !drill.active().isEmpty();
    return switch (this) {
      case BEGINS, BEGINS_KNOWN, BEGINS_IN_GAP, BEGINS_CLOSED ->
          drill.hasBegun() ? drill : begin(drill, policy);
      case ASKED -> drill.asked();
      case ENDS -> rings ? drill.nextFails() : drill;
      case ENDS_ENGAGED -> rings ? drill.allEngaged().nextFails() : drill;
      case REFUSED -> rings ? drill.refuses(drill.active.firstKey()) : drill;
      case TIME_ENGAGED -> TIME.give(drill.allEngaged(), policy);
      case TIME -> drill.pausesUntil().map(drill::until).orElse(drill);
      case RESTARTED -> drill.hasBegun() ? drill.restarted(around -> {}) : drill;
    };
  }

  private Drill begin(Drill drill, Policy policy) {
    return switch (this) {
      case BEGINS_IN_GAP -> drill.begins(policy, Drill.nobody(OnCall.State.GAP), Optional.empty());
      case BEGINS_CLOSED ->
          drill.begins(policy, Drill.nobody(OnCall.State.CLOSED), Optional.empty());
      case BEGINS_KNOWN -> drill.begins(policy, Optional.of("dan"));
      default -> drill.begins(policy, Optional.empty());
    };
  }
}
