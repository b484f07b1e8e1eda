package org.vigie.alerting.api;

/** What became of an {@link Errand}. */
public sealed interface ErrandOutcome {
  /**
   * It was carried out.
   *
   * @param answer to the person, in their language; of a {@link TakeOver} empty: the desk says it
   */
  record Done(String answer) implements ErrandOutcome {}

  /** It does not fit; nothing was done. */
  record Refused(String reason) implements ErrandOutcome {}

  /** The appliance cannot do it now; nothing was done, and the person is asked to try again. */
  record Failed() implements ErrandOutcome {}
}
