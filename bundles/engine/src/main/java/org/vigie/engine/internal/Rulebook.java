package org.vigie.engine.internal;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.SetupChange;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupService;
import org.vigie.api.store.StoreException;

/**
 * What decisions go by: the rules in force, and numbers as people write them. The bundles behind it
 * may be swapped: the rules that hold go on holding. Thread-safe.
 */
public final class Rulebook {
  private volatile @Nullable Rules rules;
  private volatile @Nullable SetupService setups;
  private RulesHistory history = RulesHistory.NONE;
  private volatile @Nullable Numbering numbering;

  /**
   * A setup has come into force, with the history that was written with it: both are taken at once.
   */
  public synchronized void setup(SetupIndex setup) {
    SetupService present = setups;
    if (present != null) {
      history = present.history();
    }
    rules = Rules.of(setup, history);
  }

  public synchronized void setups(SetupService newSetups) {
    setups = newSetups;
    long revision;
    do {
      revision = newSetups.revision();
      history = newSetups.history();
      rules = Rules.of(newSetups.current(), history);
    } while (revision != newSetups.revision());
  }

  /** Forgets a setup service, unless another has come already. */
  synchronized void gone(SetupService old) {
    if (setups == old) {
      setups = null;
    }
  }

  /** Numbers are read and written by this from now on. */
  public void numbering(Numbering newNumbering) {
    numbering = newNumbering;
  }

  /** Forgets a numbering, unless another has come already. */
  void gone(Numbering old) {
    if (numbering == old) {
      numbering = null;
    }
  }

  /** Who reads and judges numbers, as long as they are there. */
  Optional<Numbering> numbering() {
    return Optional.ofNullable(numbering);
  }

  /** The rules in force; empty until there was a setup. */
  public Optional<Rules> current() {
    return Optional.ofNullable(rules);
  }

  /**
   * Changes the setup, as {@link SetupService#amend} does; may take as long as the disk.
   *
   * @throws StoreException where nothing was changed
   */
  public SetupOutcome amend(String action, SetupChange change, Author author) {
    SetupService present = setups;
    if (present == null) {
      String text = "the setup is not there: start its bundle";
      throw new StoreException(text, new IllegalStateException(text));
    }
    return present.amend(action, change, author);
  }

  /** A number in the way people write it; in E.164 form while nobody knows how. */
  public String display(PhoneNumber number) {
    Numbering present = numbering;
    return present == null ? number.e164() : present.display(number);
  }

  /**
   * The number of a line that texts of its own accord come from: its first mobile number, since
   * fixed ones are seldom a route's; the first of all where it has none.
   */
  public PhoneNumber textNumber(Line line) {
    Numbering present = numbering;
    return line.numbers().stream()
        .filter(number -> present != null && !present.mayBePresented(number))
        .findFirst()
        .orElse(line.numbers().get(0));
  }

  /**
   * Why a text must not be sent to a number or short code; empty where it may. A short code is no
   * telephone number, and barred only where that is not all there is against it.
   *
   * @throws RejectedExecutionException while nobody knows
   */
  public Optional<String> refusal(String destination) {
    Numbering present = numbering;
    if (present == null) {
      throw new RejectedExecutionException("barred numbers are not known: start numbering");
    }
    Optional<String> refusal = present.refusal(destination);
    boolean code = !PhoneNumber.isE164(destination);
    return code && refusal.equals(present.refusal("")) ? Optional.empty() : refusal;
  }
}
