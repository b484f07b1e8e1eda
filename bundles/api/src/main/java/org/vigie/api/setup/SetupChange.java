package org.vigie.api.setup;

/** A change of the setup as a calculation. */
@FunctionalInterface
public interface SetupChange {
  /**
   * The setup as it shall be. Called with no other change at work; must not block.
   *
   * @throws Refusal where the change does not fit what is there now
   */
  Setup apply(SetupIndex before) throws Refusal;

  /** Why a change does not fit. */
  final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    /** Not for serialisation: an outcome is read where it is thrown. */
    private final transient SetupOutcome outcome;

    public Refusal(SetupOutcome outcome) {
      this.outcome = outcome;
    }

    /** What the one who asked is told. */
    public SetupOutcome outcome() {
      return outcome;
    }
  }
}
