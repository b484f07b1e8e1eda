package org.vigie.callflow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.CallerLockedOut;
import org.vigie.api.call.CallEvent.CustomerDialled;
import org.vigie.api.call.CallEvent.MessagePlayed;
import org.vigie.api.call.CallEvent.NodeEntered;
import org.vigie.api.call.CallEvent.NumberRefused;
import org.vigie.api.call.CallEvent.PersonKnown;
import org.vigie.api.call.CallEvent.PinRefused;
import org.vigie.api.call.CallId;

/**
 * What somebody of ours, or who says so, did in a call of their own.
 *
 * @param person who the caller is
 * @param wrongPins given in this call
 * @param lockedOut no PIN was taken any more
 * @param numbers dialled at the node where the caller is
 * @param customer whether anybody was dialled
 * @param played messages of others, in order
 */
public record Service(
    Optional<String> person,
    int wrongPins,
    boolean lockedOut,
    int numbers,
    boolean customer,
    List<CallId> played) {
  static final Service NONE = new Service(Optional.empty(), 0, false, 0, false, List.of());

  public Service {
    played = List.copyOf(played);
  }

  Service on(CallEvent event) {
    if (event instanceof PersonKnown e) {
      return new Service(Optional.of(e.person()), wrongPins, lockedOut, numbers, customer, played);
    } else if (event instanceof PinRefused) {
      return new Service(person, wrongPins + 1, lockedOut, numbers, customer, played);
    } else if (event instanceof CallerLockedOut) {
      return new Service(person, wrongPins, true, numbers, customer, played);
    } else if (event instanceof NodeEntered) {
      return dialled(0, customer);
    } else if (event instanceof NumberRefused) {
      return dialled(numbers + 1, customer);
    } else if (event instanceof CustomerDialled) {
      return dialled(numbers + 1, true);
    }
    return event instanceof MessagePlayed e ? played(e.of()) : this;
  }

  private Service dialled(int now, boolean any) {
    return new Service(person, wrongPins, lockedOut, now, any, played);
  }

  private Service played(CallId of) {
    List<CallId> more = new ArrayList<>(played);
    more.add(of);
    return new Service(person, wrongPins, lockedOut, numbers, customer, more);
  }

  /** Whether the call is one of a person, or of somebody who tried to pass for one. */
  boolean used() {
    return person.isPresent() || wrongPins > 0 || lockedOut;
  }
}
