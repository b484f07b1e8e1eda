package org.vigie.api.query;

import org.vigie.api.call.CallId;

/** Calls that users place as a line. OSGi service; thread-safe. */
public interface CallBacks {
  /**
   * Rings a person, and once they have taken it the customer, who sees the line's number.
   *
   * @param number as it is dialled
   * @param by the user
   * @return the call, which is on its way
   * @throws IllegalArgumentException where line, person or number are not such; says why
   * @throws IllegalStateException where a limit against toll fraud is reached
   */
  CallId place(String line, String person, String number, String by);
}
