package org.vigie.api.setup;

import java.util.Optional;

/** What a caller meets, one piece of an entry flow. */
public sealed interface Node {
  /** Says something, then goes on. */
  record Announce(String say, String next) implements Node {}

  /** Searches for somebody of a team. */
  record ToTeam(String team) implements Node {}

  /** Says something as the way out; ends the call where no next node is named. */
  record Message(String say, Optional<String> next) implements Node {}

  /** Ends the call. */
  record HangUp() implements Node {}
}
