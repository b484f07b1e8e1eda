package org.vigie.engine.internal.service;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.vigie.api.call.CallId;
import org.vigie.api.text.MessageId;

/** Fresh identities of calls. Thread-safe. */
final class CallIds {
  private final RandomGenerator chance = new SecureRandom();

  CallId next(Instant now) {
    return new CallId(MessageId.of(now, chance).value());
  }
}
