package org.vigie.engine.internal.text;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.vigie.api.text.MessageId;

/** Fresh identities. The decision thread's own. */
final class MessageIds implements Supplier<MessageId> {
  private final InstantSource clock;

  /** Need not be hard to guess: rights are looked at wherever a message is asked for. */
  private final RandomGenerator chance = new SplittableRandom(new SecureRandom().nextLong());

  MessageIds(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public MessageId get() {
    return MessageId.of(clock.instant(), chance);
  }
}
