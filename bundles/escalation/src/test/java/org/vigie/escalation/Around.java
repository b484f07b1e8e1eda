package org.vigie.escalation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.number.PhoneNumber;
import org.vigie.escalation.api.Circumstances;

/** What else goes on, as a test says. */
final class Around implements Circumstances {
  private final Set<String> busy = new HashSet<>();
  private final Set<String> unconfirmed = new HashSet<>();
  private final Set<PhoneNumber> engaged = new HashSet<>();
  private final Map<String, Instant> accepted = new HashMap<>();
  private final Map<Integer, String> rung = new HashMap<>();
  private boolean everything;
  private long seed;

  Around inCall(String... persons) {
    busy.addAll(List.of(persons));
    return this;
  }

  Around engaged(String number) {
    engaged.add(new PhoneNumber(number));
    return this;
  }

  /** Every number there is. */
  Around engagedAll() {
    everything = true;
    return this;
  }

  Around allFree() {
    busy.clear();
    engaged.clear();
    return this;
  }

  Around unaware(String... persons) {
    unconfirmed.addAll(List.of(persons));
    return this;
  }

  Around accepted(String person, Instant at) {
    accepted.put(person, at);
    return this;
  }

  Around rung(int level, String person) {
    rung.put(level, person);
    return this;
  }

  Around seed(long chance) {
    seed = chance;
    return this;
  }

  @Override
  public boolean busy(String person) {
    return busy.contains(person);
  }

  @Override
  public boolean engaged(PhoneNumber number) {
    return everything || engaged.contains(number);
  }

  @Override
  public boolean unconfirmed(String team, String person) {
    return team.equals(Team.ID) && unconfirmed.contains(person);
  }

  @Override
  public Optional<Instant> lastAccepted(String person) {
    return Optional.ofNullable(accepted.get(person));
  }

  @Override
  public Optional<String> lastRung(String team, int level) {
    return team.equals(Team.ID) ? Optional.ofNullable(rung.get(level)) : Optional.empty();
  }

  @Override
  public long seed() {
    return seed;
  }
}
