package org.vigie.callflow.api;

import java.util.Optional;
import org.vigie.api.query.Simulations;
import org.vigie.api.setup.SetupIndex;
import org.vigie.callflow.internal.Rehearsal;
import org.vigie.escalation.api.Circumstances;
import org.vigie.oncall.api.OnCallResolver;

/**
 * « Who rings if someone calls? », by the machine that real calls run on. Pure and thread-safe.
 *
 * <p>Announcements are heard to their end but take no time, every telephone rings for as long as
 * its step says and is not answered, and the clock leaps from one deadline to the next. Where the
 * keys run out the caller presses nothing. What would go on for more than a day, or ring more than
 * a thousand times, is cut there, and says so.
 */
public final class Simulation {
  private Simulation() {}

  /**
   * The answer, or empty where there is no such line.
   *
   * @param oncall made of the same setup
   * @param circumstances as they are to be supposed; {@link Circumstances#NONE} for a quiet house
   */
  public static Optional<Simulations.Simulation> run(
      Simulations.Question question,
      SetupIndex setup,
      OnCallResolver oncall,
      Circumstances circumstances) {
    CallWorld world = new CallWorld(question.at(), setup, oncall, circumstances);
    return setup.line(question.line()).map(line -> Rehearsal.of(question, line, world));
  }
}
