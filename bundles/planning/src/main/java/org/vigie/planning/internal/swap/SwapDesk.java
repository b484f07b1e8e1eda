package org.vigie.planning.internal.swap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.vigie.api.planning.ChangeOutcome;
import org.vigie.api.planning.ChangeTerms;
import org.vigie.api.planning.Swap;
import org.vigie.api.planning.SwapState;
import org.vigie.api.planning.Swaps;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.planning.internal.change.Changes;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/** Swaps: asked for, answered, taken back, expired. One at a time; reading waits for nobody. */
public final class SwapDesk implements Swaps {
  static final Author ITSELF = new Author("vigie", "planning");

  private final SwapBook book;
  private final SwapPost post;
  private final Worlds worlds;
  private final Changes changes;
  private final InstantSource clock;

  SwapDesk(SwapBook book, SwapPost post, Worlds worlds, Changes changes, InstantSource clock) {
    this.book = book;
    this.post = post;
    this.worlds = worlds;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public synchronized Outcome request(
      String team,
      String from,
      String to,
      Swap.Part given,
      Optional<Swap.Part> returned,
      Author author) {
    Instant now = clock.instant();
    World world = worlds.current();
    Swap wanted = wanted(new SwapTerms(team, from, to, given, returned), now);
    Optional<Swap> asked = book.open().stream().filter(s -> same(s, wanted)).findFirst();
    if (asked.isPresent()) {
      return through(asked.get());
    }
    Optional<String> unfit = SwapCheck.unfit(wanted, world, now).or(() -> refused(wanted, author));
    if (unfit.isPresent()) {
      return new Outcome(Optional.empty(), unfit.get());
    }
    book.put(wanted, now, author, "swap requested");
    post.asked(wanted, world);
    return through(wanted);
  }

  private record SwapTerms(
      String team, String from, String to, Swap.Part given, Optional<Swap.Part> returned) {}

  private Swap wanted(SwapTerms terms, Instant now) {
    return new Swap(
        book.next(),
        terms.team(),
        terms.from(),
        terms.to(),
        terms.given(),
        terms.returned(),
        SwapState.REQUESTED,
        now,
        Optional.empty(),
        Optional.empty());
  }

  private static boolean same(Swap one, Swap other) {
    return one.team().equals(other.team())
        && one.from().equals(other.from())
        && one.to().equals(other.to())
        && one.given().equals(other.given())
        && one.returned().equals(other.returned());
  }

  /** Whether it could be carried out now, overlapping overrides among others. */
  private Optional<String> refused(Swap swap, Author author) {
    ChangeTerms dry = new ChangeTerms(ChangeTerms.NOW.ifRevision(), true, false);
    ChangeOutcome outcome = changes.change(SwapExchange.of(swap, worlds.current()), dry, author);
    return reason(outcome.setup());
  }

  private static Optional<String> reason(SetupOutcome outcome) {
    if (outcome instanceof SetupOutcome.Accepted) {
      return Optional.empty();
    }
    if (outcome instanceof SetupOutcome.Refused refused) {
      return Optional.of(
          String.join("; ", refused.faults().stream().map(fault -> fault.reason()).toList()));
    }
    return Optional.of(String.valueOf(outcome));
  }

  @Override
  public synchronized Outcome answer(String id, boolean accept, Author author) {
    Optional<Swap> found = book.find(id);
    if (found.isEmpty()) {
      return new Outcome(Optional.empty(), "there is no swap « %s »".formatted(id));
    }
    Swap swap = found.get();
    SwapState wanted = accept ? SwapState.ACCEPTED : SwapState.DECLINED;
    if (swap.state() == wanted && swap.by().equals(Optional.of(author.who()))) {
      return through(swap);
    }
    return late(swap)
        .or(() -> own(swap, author))
        .map(why -> new Outcome(Optional.empty(), why))
        .orElseGet(() -> accept ? accepted(swap, author) : end(swap, wanted, author));
  }

  private Optional<String> late(Swap swap) {
    if (swap.state() != SwapState.REQUESTED) {
      return Optional.of("swap %s is %s already".formatted(swap.id(), swap.state().code()));
    }
    return SwapCheck.expires(swap).isAfter(clock.instant())
        ? Optional.empty()
        : Optional.of("swap %s has expired: the shift has begun".formatted(swap.id()));
  }

  private static Optional<String> own(Swap swap, Author author) {
    return author.who().equals(swap.from()) && !author.who().equals(swap.to())
        ? Optional.of("who asks for a swap cannot answer it")
        : Optional.empty();
  }

  private Outcome accepted(Swap swap, Author author) {
    World before = worlds.current();
    ChangeOutcome outcome = changes.change(SwapExchange.of(swap, before), ChangeTerms.NOW, author);
    return reason(outcome.setup())
        .map(why -> new Outcome(Optional.empty(), why))
        .orElseGet(() -> end(swap, SwapState.ACCEPTED, author));
  }

  @Override
  public synchronized Outcome cancel(String id, Author author) {
    Optional<Swap> found = book.find(id);
    if (found.isEmpty()) {
      return new Outcome(Optional.empty(), "there is no swap « %s »".formatted(id));
    }
    Swap swap = found.get();
    if (swap.state() == SwapState.CANCELLED) {
      return through(swap);
    }
    return late(swap)
        .map(why -> new Outcome(Optional.empty(), why))
        .orElseGet(() -> end(swap, SwapState.CANCELLED, author));
  }

  private Outcome end(Swap swap, SwapState state, Author author) {
    World world = worlds.current();
    Instant now = clock.instant();
    Swap ended =
        new Swap(
            swap.id(),
            swap.team(),
            swap.from(),
            swap.to(),
            swap.given(),
            swap.returned(),
            state,
            swap.requestedAt(),
            Optional.of(now),
            Optional.of(author.who()));
    book.put(ended, now, author, "swap " + state.code());
    post.ended(ended, world);
    return through(ended);
  }

  /**
   * Ends what nobody answered in time, finishes what a crash left half done, and owes again what
   * might not have been told.
   *
   * @return when the next one expires
   */
  synchronized Optional<Instant> look(Instant now, Instant toldSince) {
    book.load();
    World world = worlds.current();
    for (Swap swap : book.open()) {
      if (SwapExchange.carriedOut(swap, world)) {
        end(swap, SwapState.ACCEPTED, ITSELF);
      } else if (!SwapCheck.expires(swap).isAfter(now)) {
        end(swap, SwapState.EXPIRED, ITSELF);
      } else {
        post.asked(swap, world);
      }
    }
    book.endedSince(toldSince).forEach(swap -> post.ended(swap, world));
    return book.open().stream().map(SwapCheck::expires).min(Instant::compareTo);
  }

  /** The swaps that a person is asked for and has not answered, oldest first; from memory. */
  public List<Swap> askedOf(String person) {
    return book.open().stream().filter(swap -> swap.to().equals(person)).toList();
  }

  @Override
  public List<Swap> list(Optional<SwapState> state) {
    return book.list(state);
  }

  @Override
  public Optional<Swap> find(String id) {
    return book.find(id);
  }

  private static Outcome through(Swap swap) {
    return new Outcome(Optional.of(swap), "");
  }
}
