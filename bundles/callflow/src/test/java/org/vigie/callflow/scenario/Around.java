package org.vigie.callflow.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.escalation.api.Circumstances;

/** What else goes on in the house, as a story says. */
public final class Around implements Circumstances {
  private final Set<String> busy = new HashSet<>();
  private final Set<String> unaware = new HashSet<>();
  private final Set<PhoneNumber> engaged = new HashSet<>();
  private final Map<String, Instant> accepted = new HashMap<>();
  private final Map<Integer, String> rung = new HashMap<>();
  private final Map<PhoneNumber, Handled> handled = new HashMap<>();
  private final Set<PhoneNumber> permitted = new HashSet<>();
  private final Map<Optional<PhoneNumber>, Instant> lockedOut = new HashMap<>();
  private final List<Left> unheard = new ArrayList<>();
  private Optional<CallId> test = Optional.empty();
  private int ahead;
  private boolean permitsAll;
  private long seed;

  private record Handled(String person, Instant at) {}

  public Around inCall(String... persons) {
    busy.addAll(List.of(persons));
    return this;
  }

  public Around free(String person) {
    busy.remove(person);
    return this;
  }

  public Around rings(PhoneNumber number) {
    engaged.add(number);
    return this;
  }

  public Around isFree(PhoneNumber number) {
    engaged.remove(number);
    return this;
  }

  public Around unaware(String... persons) {
    unaware.addAll(List.of(persons));
    return this;
  }

  public Around accepted(String person, Instant at) {
    accepted.put(person, at);
    return this;
  }

  public Around rung(int level, String person) {
    rung.put(level, person);
    return this;
  }

  public Around handled(PhoneNumber caller, String person, Instant at) {
    handled.put(caller, new Handled(person, at));
    return this;
  }

  /** Only these may be called back. */
  public Around permits(PhoneNumber... numbers) {
    permitted.addAll(List.of(numbers));
    return this;
  }

  /** Whatever is dialled, it is the customer's. */
  public Around permitsAll() {
    permitsAll = true;
    return this;
  }

  public Around lockedOut(Optional<PhoneNumber> caller, Instant until) {
    lockedOut.put(caller, until);
    return this;
  }

  /** Callers who were not known left messages in these calls, for the one line. */
  public Around left(CallId... calls) {
    for (CallId call : calls) {
      left(new Left(call, Optional.empty(), Optional.empty(), Story.START));
    }
    return this;
  }

  /** A caller left a message for the one line. */
  public Around left(Left message) {
    unheard.add(message);
    return this;
  }

  public Around seed(long chance) {
    seed = chance;
    return this;
  }

  /** So many wait in the queue of the team before the call. */
  public Around ahead(int calls) {
    ahead = calls;
    return this;
  }

  /** Who calls is a test of the line. */
  public Around tested(CallId by) {
    test = Optional.of(by);
    return this;
  }

  @Override
  public int ahead(String team, CallId call) {
    return team.equals(House.TEAM) ? ahead : 0;
  }

  @Override
  public Optional<CallId> test(String line, Optional<PhoneNumber> caller) {
    return test;
  }

  @Override
  public boolean busy(String person) {
    return busy.contains(person);
  }

  @Override
  public boolean engaged(PhoneNumber number) {
    return engaged.contains(number);
  }

  @Override
  public boolean unconfirmed(String team, String person) {
    return team.equals(House.TEAM) && unaware.contains(person);
  }

  @Override
  public Optional<Instant> lastAccepted(String person) {
    return Optional.ofNullable(accepted.get(person));
  }

  @Override
  public Optional<String> lastRung(String team, int level) {
    return team.equals(House.TEAM) ? Optional.ofNullable(rung.get(level)) : Optional.empty();
  }

  @Override
  public Optional<String> handler(String line, PhoneNumber caller, Instant since) {
    return Optional.ofNullable(handled.get(caller))
        .filter(h -> line.equals(House.LINE_ID) && !h.at().isBefore(since))
        .map(Handled::person);
  }

  @Override
  public Permission permit(String digits) {
    if (permitsAll) {
      return new Permission(Optional.of(Story.CUSTOMER), "");
    }
    return permitted.stream()
        .filter(number -> number.e164().equals("+33" + digits.substring(1)))
        .findFirst()
        .map(number -> new Permission(Optional.of(number), ""))
        .orElseGet(() -> new Permission(Optional.empty(), "not allowed"));
  }

  @Override
  public Optional<Instant> lockedOut(Optional<PhoneNumber> caller) {
    return Optional.ofNullable(lockedOut.get(caller));
  }

  @Override
  public List<Left> unheard(String line) {
    return line.equals(House.LINE_ID) ? List.copyOf(unheard) : List.of();
  }

  @Override
  public long seed() {
    return seed;
  }
}
