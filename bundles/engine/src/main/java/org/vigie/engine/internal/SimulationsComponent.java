package org.vigie.engine.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.query.Simulations;

/** Calls that are not placed, as a service. */
@Component(service = Simulations.class)
public final class SimulationsComponent implements Simulations {
  private final Rehearsals rehearsals;

  @Activate
  public SimulationsComponent(@Reference RulebookSource rules, @Reference MemorySource memory) {
    rehearsals = new Rehearsals(rules.rulebook(), memory.memory(), memory.orders());
  }

  @Override
  public Optional<Simulation> simulate(Question question) {
    return rehearsals.simulate(question);
  }
}
