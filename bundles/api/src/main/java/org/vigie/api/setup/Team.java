package org.vigie.api.setup;

import java.util.List;
import java.util.Optional;

/**
 * People, a planning and an escalation policy.
 *
 * @param managers ids of persons
 * @param policy id of a policy
 * @param expert whom somebody in a conversation may bring in; empty: the managers
 */
public record Team(
    String id,
    String name,
    List<String> managers,
    String policy,
    Planning planning,
    Optional<Who> expert) {
  public Team {
    managers = List.copyOf(managers);
  }

  /** One whose managers are its experts. */
  public Team(String id, String name, List<String> managers, String policy, Planning planning) {
    this(id, name, managers, policy, planning, Optional.empty());
  }
}
