package org.vigie.api.planning;

import java.util.List;
import java.util.Optional;
import org.vigie.api.setup.Author;

/** Swaps. OSGi service; thread-safe. */
public interface Swaps {
  /** What became of it; {@code swap} is there where it went through, else the reason. */
  record Outcome(Optional<Swap> swap, String reason) {}

  /** Asks for one; the one who is asked gets an SMS. Identity, state and instants are set here. */
  Outcome request(
      String team,
      String from,
      String to,
      Swap.Part given,
      Optional<Swap.Part> returned,
      Author author);

  /** The one who was asked, or a supervisor on their behalf, answers. */
  Outcome answer(String id, boolean accept, Author author);

  /** Who asked takes it back. */
  Outcome cancel(String id, Author author);

  /** Newest first; at most 500. */
  List<Swap> list(Optional<SwapState> state);

  Optional<Swap> find(String id);
}
