package org.vigie.engine.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AlertCallStarted;
import org.vigie.api.call.CallEvent.AttemptEnded;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.CallAccepted;
import org.vigie.api.call.CallEvent.CallBackStarted;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallEvent.CallOffered;
import org.vigie.api.call.CallEvent.CallerLockedOut;
import org.vigie.api.call.CallEvent.CustomerDialled;
import org.vigie.api.call.CallEvent.LegClosed;
import org.vigie.api.call.CallEvent.LegHungUp;
import org.vigie.api.call.CallEvent.MessageDone;
import org.vigie.api.call.CallEvent.PersonKnown;
import org.vigie.api.call.CallEvent.PinRefused;
import org.vigie.api.call.CallEvent.QueueEntered;
import org.vigie.api.call.CallEvent.QueueLeft;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.api.call.CallEvent.TrunksAwaited;
import org.vigie.api.call.CallId;
import org.vigie.api.call.Candidate;
import org.vigie.api.number.PhoneNumber;

/**
 * What of one call concerns others: the numbers that it rings or has connected, and what it teaches
 * the memory. A fold of its events. Confined to one thread.
 */
final class CallFacts {
  private final CallId id;
  private final Map<Integer, Candidate> legs = new HashMap<>();
  private String line = "";
  private String team = "";

  /** The last team, whoever else was searched since. */
  private String wanted = "";

  private Optional<PhoneNumber> caller = Optional.empty();

  /** Withheld or not: for who tries out PINs. */
  private Optional<PhoneNumber> from = Optional.empty();

  private Optional<String> acceptedBy = Optional.empty();
  private Optional<Queued> queued = Optional.empty();

  /** Where they waited last. */
  private Optional<Queued> left = Optional.empty();

  CallFacts(CallId id) {
    this.id = id;
  }

  /** Where the caller waits now. */
  Optional<Queued> queued() {
    return queued;
  }

  /** The team that was searched last, or waited for; empty: none. */
  Optional<String> team() {
    return Optional.of(wanted).filter(t -> !t.isEmpty());
  }

  /**
   * The persons' numbers that no other call should ring now. A number that belongs to nobody may be
   * a switchboard, which takes many calls at once.
   */
  Set<PhoneNumber> numbers() {
    return legs.values().stream()
        .filter(candidate -> candidate.person().isPresent())
        .map(Candidate::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Takes the next event of the call, and tells the memory of it. */
  void take(CallEvent event, CallMemory memory) {
    if (event instanceof CallOffered offered) {
      line = offered.line();
      from = offered.invitation().caller();
      // What is withheld from people is not made use of either.
      caller = offered.invitation().caller().filter(c -> !offered.invitation().withheld());
    } else if (event instanceof AlertCallStarted started) {
      line = started.line();
    } else if (event instanceof CallBackStarted started) {
      line = started.line();
      if (started.of().isEmpty()) {
        memory.callBacks().asked(id, started.at());
      }
    } else if (event instanceof SearchStarted search) {
      team = search.team();
      wanted = team.isEmpty() ? wanted : team;
    } else if (event instanceof AttemptStarted attempt) {
      started(attempt, memory);
    } else if (event instanceof CallAccepted accepted) {
      accepted(accepted, memory);
    } else if (!waits(event) && !learnt(event, memory)) {
      ended(event, memory);
    }
  }

  private boolean waits(CallEvent event) {
    if (event instanceof QueueEntered entered) {
      team = entered.team();
      wanted = team;
      queued = Optional.of(new Queued(team, entered.at()));
      return true;
    }
    if (event instanceof TrunksAwaited) {
      queued = left.or(() -> queued);
      return true;
    }
    boolean leaves = event instanceof QueueLeft;
    if (leaves) {
      left = queued;
      queued = Optional.empty();
    }
    return leaves;
  }

  private boolean learnt(CallEvent event, CallMemory memory) {
    if (event instanceof CustomerDialled dialled) {
      memory.callBacks().dialled(id, dialled.at());
    } else if (event instanceof CallerLockedOut locked) {
      memory.lockOuts().lock(locked.caller(), locked.until());
    } else if (event instanceof PinRefused refused) {
      memory.lockOuts().refused(from, refused.at());
    } else if (event instanceof PersonKnown known) {
      if (known.byPin()) {
        memory.lockOuts().accepted(from);
      }
    } else if (event instanceof MessageDone done) {
      memory.messages().heard(done.of());
    } else {
      return false;
    }
    return true;
  }

  private void started(AttemptStarted attempt, CallMemory memory) {
    legs.put(attempt.leg(), attempt.candidate());
    attempt
        .candidate()
        .person()
        .ifPresent(person -> memory.rung(team, attempt.level(), person, attempt.at()));
  }

  private void accepted(CallAccepted accepted, CallMemory memory) {
    acceptedBy = Optional.ofNullable(legs.get(accepted.leg())).flatMap(Candidate::person);
    acceptedBy.ifPresent(person -> memory.accepted(person, accepted.at()));
    handled(accepted, memory);
  }

  /** They have to do with the caller until the end of the conversation. */
  private void handled(CallEvent event, CallMemory memory) {
    acceptedBy.ifPresent(
        person -> caller.ifPresent(number -> memory.handled(line, number, person, event.at())));
  }

  private void ended(CallEvent event, CallMemory memory) {
    if (event instanceof AttemptEnded ended && ended.result() != AttemptResult.ACCEPTED) {
      legs.remove(ended.leg());
    } else if (event instanceof LegHungUp hungUp) {
      // Free for the next call at once, as its person is: the peer's answer may take its time.
      legs.remove(hungUp.leg());
    } else if (event instanceof LegClosed closed) {
      legs.remove(closed.leg());
    } else if (event instanceof CallEnded) {
      legs.clear();
      queued = Optional.empty();
      memory.callBacks().over(id);
      handled(event, memory);
    }
  }
}
