package org.vigie.engine.internal;

import java.util.Optional;
import org.vigie.api.query.Simulations;

/**
 * « Who rings if someone calls? » by the rules in force, by what calls have taught so far, and in a
 * house in which nobody is occupied. Thread-safe; no I/O but for instants long past.
 */
final class Rehearsals implements Simulations {
  private final Rulebook rulebook;
  private final CallMemory memory;
  private final OrdersLink orders;

  Rehearsals(Rulebook rulebook, CallMemory memory, OrdersLink orders) {
    this.rulebook = rulebook;
    this.memory = memory;
    this.orders = orders;
  }

  @Override
  public Optional<Simulation> simulate(Question question) {
    var past = new PastCircumstances(memory, orders, question.at());
    return rulebook
        .current()
        .flatMap(
            rules ->
                org.vigie.callflow.api.Simulation.run(
                    question, rules.setup(), rules.oncall(), past));
  }
}
