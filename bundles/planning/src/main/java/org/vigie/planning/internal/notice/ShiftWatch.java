package org.vigie.planning.internal.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.vigie.api.oncall.Shift;
import org.vigie.notices.api.DutyNotices;
import org.vigie.notices.api.DutyNotices.Due;
import org.vigie.planning.internal.run.Chore;
import org.vigie.planning.internal.run.Post;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/**
 * Tells persons of their shifts, waits for their OK, and tells managers where none comes. All of it
 * follows from the planning, the clock and what was confirmed: nothing needs to be remembered over
 * a restart. {@link #run} on one thread; the questions are thread-safe.
 */
public final class ShiftWatch implements Chore {
  /** A duty begins anew each seven days. */
  private static final Duration BACK = Duration.ofDays(8);

  private static final Duration AHEAD = Duration.ofHours(25);

  /** What is older is not told any more, but that a shift has begun. */
  private static final Duration LATE = Duration.ofHours(2);

  private final Worlds worlds;
  private final Confirmations confirmations;
  private final Post post;
  private final Map<String, Instant> declined = new ConcurrentHashMap<>();
  private volatile Map<String, List<Asked>> asked = Map.of();
  private volatile List<Shift> unconfirmed = List.of();

  ShiftWatch(Worlds worlds, Confirmations confirmations, Post post) {
    this.worlds = worlds;
    this.confirmations = confirmations;
    this.post = post;
  }

  @Override
  public String name() {
    return "shift notices";
  }

  @Override
  public Optional<Instant> run(Instant now) {
    return worlds.present().flatMap(world -> run(world, now));
  }

  private Optional<Instant> run(World world, Instant now) {
    confirmations.load(now);
    List<Due> all =
        DutyNotices.due(world.setup(), world.oncall(), now.minus(BACK), now.plus(AHEAD)).stream()
            .filter(due -> due.shift().until().isAfter(now))
            .toList();
    List<Due> due = all.stream().filter(d -> !d.at().isAfter(now)).toList();
    // Before anybody is told: whoever answers at once is known to have been asked.
    List<Asked> waiting = waiting(due);
    asked = waiting.stream().collect(Collectors.groupingBy(a -> a.duty().person()));
    due.forEach(notice -> tell(world, notice, now));
    List<Instant> next = new ArrayList<>(look(world, waiting, now));
    all.stream().map(Due::at).filter(now::isBefore).forEach(next::add);
    return next.stream().min(Instant::compareTo);
  }

  private void tell(World world, Due due, Instant now) {
    boolean late = due.at().isBefore(now.minus(LATE));
    boolean confirmed = confirmations.has(due.shift());
    boolean wanted = !late || (due.before().isZero() && !confirmed);
    if (wanted && !confirmations.hasSince(due.shift(), due.at())) {
      post.tell(ShiftLetters.notice(world, due, confirmed));
    }
  }

  /** The duties that were asked about and not confirmed, each once. */
  private List<Asked> waiting(List<Due> due) {
    Map<Shift, Optional<Instant>> last =
        due.stream()
            .filter(d -> !confirmations.has(d.shift()))
            .collect(
                Collectors.groupingBy(
                    Due::shift,
                    Collectors.mapping(Due::at, Collectors.maxBy(Comparator.naturalOrder()))));
    return last.entrySet().stream()
        .map(entry -> new Asked(entry.getKey(), entry.getValue().orElseThrow()))
        .toList();
  }

  /** Tells managers of who is late; answers when others will be. */
  private List<Instant> look(World world, List<Asked> waiting, Instant now) {
    Duration within = world.setup().setup().settings().shiftNotices().confirmWithin();
    List<Shift> late = new ArrayList<>();
    List<Instant> next = new ArrayList<>();
    for (Asked one : waiting) {
      Shift duty = one.duty();
      Instant deadline = began(duty).plus(within);
      if (!deadline.isAfter(now) || declined.containsKey(Confirmations.id(duty))) {
        ShiftLetters.unconfirmed(world, duty).forEach(post::tell);
        late.add(duty);
      } else {
        next.add(deadline);
      }
    }
    unconfirmed = List.copyOf(late);
    return next;
  }

  /** When it began for whoever has it: not before they could know. */
  private Instant began(Shift duty) {
    return post.toldAt(new Due(duty.from(), duty, Duration.ZERO).key())
        .filter(duty.from()::isBefore)
        .orElse(duty.from());
  }

  /** The last that a person was asked and has not confirmed; those asked at once together. */
  public List<Asked> askedOf(String person) {
    List<Asked> all = asked.getOrDefault(person, List.of()).stream().filter(this::waits).toList();
    Optional<Instant> last = all.stream().map(Asked::at).max(Instant::compareTo);
    return all.stream().filter(one -> last.filter(one.at()::equals).isPresent()).toList();
  }

  /** A person answers for a shift. */
  public void confirm(Asked one, String origin, Instant at) {
    confirmations.add(one.duty(), origin, at);
    declined.remove(Confirmations.id(one.duty()));
    forget(one);
  }

  private void forget(Asked one) {
    asked =
        asked.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        entry.getValue().stream()
                            .filter(other -> !other.duty().equals(one.duty()))
                            .toList()));
    unconfirmed = unconfirmed.stream().filter(duty -> !duty.equals(one.duty())).toList();
  }

  /** A person says that they cannot: managers are told when the chore is done next. */
  public void decline(Asked one, Instant at) {
    declined.put(Confirmations.id(one.duty()), at);
  }

  /** Asked after a no, a person is asked anew. */
  private boolean waits(Asked one) {
    Instant no = declined.getOrDefault(Confirmations.id(one.duty()), Instant.EPOCH);
    return one.at().isAfter(no);
  }

  /** Says whether a person's shift has begun and was not confirmed in time; from memory. */
  public boolean unconfirmed(String team, String person, Instant at) {
    return unconfirmed.stream()
        .filter(duty -> duty.team().equals(team) && duty.person().equals(person))
        .anyMatch(duty -> !duty.from().isAfter(at) && at.isBefore(duty.until()));
  }

  /** The shifts that have begun, or soon will, and that nobody answers for; from memory. */
  public List<Shift> unconfirmed() {
    return unconfirmed;
  }
}
