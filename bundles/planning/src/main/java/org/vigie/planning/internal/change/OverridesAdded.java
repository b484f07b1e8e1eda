package org.vigie.planning.internal.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.SetupChange.Refusal;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.world.World;

/** Overrides, all or none; one without an id gets one. */
record OverridesAdded(String action, List<OnCallOverride> overrides) implements Edit {
  @Override
  public Planning apply(Planning planning, World world) throws Refusal {
    List<OnCallOverride> all = planning.overrides();
    for (OnCallOverride override : overrides) {
      all = with(all, override);
    }
    return Plans.overrides(planning, all);
  }

  private static List<OnCallOverride> with(List<OnCallOverride> there, OnCallOverride wanted)
      throws Refusal {
    if (wanted.id().isEmpty()) {
      return same(there, wanted) ? there : Plans.added(there, named(there, wanted));
    }
    Optional<OnCallOverride> known =
        there.stream().filter(o -> o.id().equals(wanted.id())).findFirst();
    if (known.isPresent() && !known.get().equals(wanted)) {
      throw Edit.refusal("/id", "there is another override « %s »".formatted(wanted.id()));
    }
    return Plans.added(there, wanted);
  }

  private static boolean same(List<OnCallOverride> there, OnCallOverride wanted) {
    return there.stream()
        .anyMatch(o -> o.period().equals(wanted.period()) && o.change().equals(wanted.change()));
  }

  private static OnCallOverride named(List<OnCallOverride> there, OnCallOverride wanted) {
    List<String> taken = there.stream().map(OnCallOverride::id).toList();
    String id =
        IntStream.iterate(1, n -> n + 1)
            .mapToObj(n -> "o-" + n)
            .filter(free -> !taken.contains(free))
            .findFirst()
            .orElseThrow();
    return new OnCallOverride(id, wanted.period(), wanted.change());
  }

  @Override
  public Span touched(Planning planning, World world) {
    return hull(overrides, world);
  }

  /** From the start of the first to the end of the last. */
  static Span hull(List<OnCallOverride> overrides, World world) {
    List<Span> spans = overrides.stream().map(o -> world.wall().span(o.period())).toList();
    Instant from = spans.stream().map(Span::from).min(Instant::compareTo).orElse(Instant.EPOCH);
    Instant until = spans.stream().map(Span::to).max(Instant::compareTo).orElse(Instant.EPOCH);
    return new Span(from, until);
  }
}
