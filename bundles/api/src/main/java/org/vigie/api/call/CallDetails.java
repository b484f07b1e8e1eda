package org.vigie.api.call;

import java.time.Duration;
import java.util.Optional;

/**
 * What else there is to know of a call.
 *
 * @param queued how long the caller waited in a queue
 * @param voicemail length of the caller's message, from the signal; empty where it could not be
 *     kept
 * @param recorded whether there is a recording of the conversation, whole or as far as it could be
 *     written
 * @param customer contract number
 * @param callBackOf the call in which the customer asked to be called back
 */
public record CallDetails(
    CallKind kind,
    Optional<Duration> queued,
    Optional<Duration> voicemail,
    boolean recorded,
    Optional<String> customer,
    Optional<CallId> callBackOf) {
  /** Of a call that came in, and of which there is nothing else to tell. */
  public static final CallDetails NONE =
      new CallDetails(
          CallKind.INCOMING,
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty());
}
