package org.vigie.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.planning.Swap;
import org.vigie.api.planning.SwapState;
import org.vigie.api.planning.Swaps;
import org.vigie.api.setup.Author;

/** Swaps in memory, from E7 on; one that is answered cannot be answered again. */
final class TestSwaps implements Swaps {
  final List<Swap> all = new CopyOnWriteArrayList<>();
  final List<Author> authors = new CopyOnWriteArrayList<>();
  volatile String refusal = "";

  @Override
  public Outcome request(
      String team,
      String from,
      String to,
      Swap.Part given,
      Optional<Swap.Part> returned,
      Author author) {
    authors.add(author);
    if (!refusal.isEmpty()) {
      return new Outcome(Optional.empty(), refusal);
    }
    Swap swap =
        new Swap(
            "E" + (7 + all.size()),
            team,
            from,
            to,
            given,
            returned,
            SwapState.REQUESTED,
            TestCalls.AT,
            Optional.empty(),
            Optional.empty());
    all.add(swap);
    return new Outcome(Optional.of(swap), "");
  }

  @Override
  public Outcome answer(String id, boolean accept, Author author) {
    return move(id, accept ? SwapState.ACCEPTED : SwapState.DECLINED, author);
  }

  @Override
  public Outcome cancel(String id, Author author) {
    return move(id, SwapState.CANCELLED, author);
  }

  private Outcome move(String id, SwapState state, Author author) {
    authors.add(author);
    Swap old = find(id).orElseThrow();
    if (old.state() != SwapState.REQUESTED) {
      return new Outcome(Optional.empty(), "it is " + old.state().code() + " already");
    }
    Swap moved =
        new Swap(
            id,
            old.team(),
            old.from(),
            old.to(),
            old.given(),
            old.returned(),
            state,
            old.requestedAt(),
            Optional.of(TestCalls.AT.plusSeconds(60)),
            Optional.of(author.who()));
    all.set(all.indexOf(old), moved);
    return new Outcome(Optional.of(moved), "");
  }

  @Override
  public List<Swap> list(Optional<SwapState> state) {
    List<Swap> newest = new ArrayList<>(all);
    java.util.Collections.reverse(newest);
    return newest.stream().filter(s -> state.isEmpty() || s.state() == state.get()).toList();
  }

  @Override
  public Optional<Swap> find(String id) {
    return all.stream().filter(swap -> swap.id().equals(id)).findFirst();
  }
}
