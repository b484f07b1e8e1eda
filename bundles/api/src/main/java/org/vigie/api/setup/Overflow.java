package org.vigie.api.setup;

import org.vigie.api.number.PhoneNumber;

/** Where a caller goes who has waited too long. */
public sealed interface Overflow {
  /** To a node of the line. */
  record ToNode(String node) implements Overflow {}

  /** To another team, whose policy has the last word. */
  record ToTeam(String team) implements Overflow {}

  /** To a number, which is connected when it answers; the caller is told where it does not. */
  record ToNumber(PhoneNumber number) implements Overflow {}
}
