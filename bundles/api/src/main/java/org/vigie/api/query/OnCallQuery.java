package org.vigie.api.query;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.oncall.OnCall;

/** Asks who is on call, by the same calculation that live calls use. Thread-safe. */
public interface OnCallQuery {
  /** The answer for a team, or empty where there is no such team. */
  Optional<OnCall> at(String team, Instant at);
}
