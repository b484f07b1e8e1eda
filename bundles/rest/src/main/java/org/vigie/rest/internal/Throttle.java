package org.vigie.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Slows guessing of passwords down: after some different ones that failed an address must wait,
 * twice as long after each more. The same one again is no guess (a program with an old password, or
 * one that asks before the first administrator is made), but is checked once a second at most. No
 * thread waits for any of this. Thread-safe.
 */
final class Throttle {
  static final int FREE_FAILURES = 5;
  static final Duration LONGEST = Duration.ofMinutes(5);
  static final Duration SAME_AGAIN = Duration.ofSeconds(1);
  private static final int MAX_ADDRESSES = 10_000;
  private static final int MAX_DOUBLINGS = 8;

  private final InstantSource clock;
  private final Digests digests = new Digests();
  private final Bounded<String, Failures> failures = new Bounded<>(MAX_ADDRESSES);

  private record Failures(int guesses, Instant at, Instant until, String last) {}

  Throttle(InstantSource clock) {
    this.clock = clock;
  }

  /** How long an address must wait; zero where it may try. */
  synchronized Duration wait(String address) {
    Failures past = failures.get(address);
    Instant now = clock.instant();
    return past == null || !now.isBefore(past.until())
        ? Duration.ZERO
        : Duration.between(now, past.until());
  }

  /** Says whether the very same secret failed within the last second. */
  synchronized boolean justRefused(String address, String secret) {
    Failures past = failures.get(address);
    return past != null
        && clock.instant().isBefore(past.at().plus(SAME_AGAIN))
        && past.last().equals(digests.of(secret));
  }

  synchronized void failed(String address, String secret) {
    Failures past = failures.remove(address);
    Instant now = clock.instant();
    String digest = digests.of(secret);
    int before = past == null || now.isAfter(past.until().plus(LONGEST)) ? 0 : past.guesses();
    boolean sameAgain = past != null && past.last().equals(digest);
    int guesses = sameAgain ? before : before + 1;
    failures.put(address, new Failures(guesses, now, now.plus(pause(guesses)), digest));
  }

  private static Duration pause(int guesses) {
    int doublings = Math.min(MAX_DOUBLINGS, guesses - FREE_FAILURES);
    return doublings < 0 ? Duration.ZERO : Duration.ofSeconds(1L << doublings);
  }

  synchronized void succeeded(String address) {
    failures.remove(address);
  }
}
