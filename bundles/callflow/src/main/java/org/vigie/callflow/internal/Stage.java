package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where the leg of an attempt is. */
public sealed interface Stage {
  /** When it must not be there any more. */
  default Optional<Instant> deadline() {
    return Optional.empty();
  }

  /**
   * Dialled, and not answered.
   *
   * @param limit how long it may ring, from each INVITE
   */
  record Ringing(Duration limit, Instant until) implements Stage {
    @Override
    public Optional<Instant> deadline() {
      return Optional.of(until);
    }
  }

  /** Answered, and nothing said yet; within one decision. */
  record PickedUp() implements Stage {}

  /** Hears who calls; keys count. */
  record Listening(int playback, Instant until) implements Stage {
    @Override
    public Optional<Instant> deadline() {
      return Optional.of(until);
    }
  }

  /** Has heard who calls; a key is waited for. */
  record Choosing(Instant until) implements Stage {
    @Override
    public Optional<Instant> deadline() {
      return Optional.of(until);
    }
  }

  /** Hears that somebody else was first, or that the alert is theirs: then it is hung up. */
  record Told(int playback, Instant until) implements Stage {
    @Override
    public Optional<Instant> deadline() {
      return Optional.of(until);
    }
  }

  /** Has accepted: speaks with the caller. */
  record Bridged() implements Stage {}

  /** Ended by us; the peer has not confirmed. */
  record HungUp() implements Stage {}
}
