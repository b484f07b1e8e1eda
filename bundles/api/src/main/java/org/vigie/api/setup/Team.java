package org.vigie.api.setup;

import java.util.List;

/**
 * People, a planning and an escalation policy.
 *
 * @param managers ids of persons
 * @param policy id of a policy
 */
public record Team(
    String id, String name, List<String> managers, String policy, Planning planning) {
  public Team {
    managers = List.copyOf(managers);
  }
}
