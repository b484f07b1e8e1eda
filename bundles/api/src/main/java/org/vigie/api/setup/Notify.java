package org.vigie.api.setup;

import java.util.List;

/**
 * Who is told by SMS of a line's calls, and of the plannings of the teams that it reaches.
 *
 * @param everyCall of each call
 * @param missed of each call that nobody took
 * @param voicemail of each message left
 * @param shifts on-call: of their shifts that start, to be confirmed; managers: only where nobody
 *     confirmed
 * @param changes of changes of the planning; on-call: those whom they touch
 */
public record Notify(
    List<Recipient> everyCall,
    List<Recipient> missed,
    List<Recipient> voicemail,
    List<Recipient> shifts,
    List<Recipient> changes) {
  /** Nobody is told of anything. */
  public static final Notify NOBODY = new Notify(List.of(), List.of(), List.of());

  public Notify {
    everyCall = List.copyOf(everyCall);
    missed = List.copyOf(missed);
    voicemail = List.copyOf(voicemail);
    shifts = List.copyOf(shifts);
    changes = List.copyOf(changes);
  }

  /** Of calls only. */
  public Notify(List<Recipient> everyCall, List<Recipient> missed, List<Recipient> voicemail) {
    this(everyCall, missed, voicemail, List.of(), List.of());
  }
}
