package org.vigie.management.internal;

import java.util.List;
import java.util.Locale;
import org.vigie.api.oncall.OnCall;

/** Who of one team is on call, as JMX shows it. */
public final class OnCallView {
  private final OnCall answer;

  OnCallView(OnCall answer) {
    this.answer = answer;
  }

  public String getTeam() {
    return answer.team();
  }

  public String getState() {
    return answer.state().name().toLowerCase(Locale.ROOT);
  }

  /** For each rank: {@code 1: alice, bruno (rule nuits)}. */
  public List<String> getRanks() {
    return answer.ranks().stream()
        .map(
            rank ->
                rank.rank() + ": " + String.join(", ", rank.persons()) + " (" + rank.why() + ")")
        .toList();
  }
}
