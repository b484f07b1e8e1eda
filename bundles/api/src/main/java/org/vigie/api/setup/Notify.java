package org.vigie.api.setup;

import java.util.List;

/**
 * Who is told by SMS of a line's calls.
 *
 * @param everyCall of each call
 * @param missed of each call that nobody took
 * @param voicemail of each message left
 */
public record Notify(List<Recipient> everyCall, List<Recipient> missed, List<Recipient> voicemail) {
  /** Nobody is told of anything. */
  public static final Notify NOBODY = new Notify(List.of(), List.of(), List.of());

  public Notify {
    everyCall = List.copyOf(everyCall);
    missed = List.copyOf(missed);
    voicemail = List.copyOf(voicemail);
  }
}
