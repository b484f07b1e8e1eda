package org.vigie.api.setup;

import java.time.Duration;

/** Where a call goes when a policy has come to its end. */
public sealed interface Exit {
  /** The node of the call's line that the caller meets. */
  String node();

  /** On to a node at once. */
  record ToNode(String node) implements Exit {}

  /** One more ring, sequential, then a node if nobody accepts. */
  record RingFirst(Who who, Duration ring, Accept accept, String node) implements Exit {}
}
