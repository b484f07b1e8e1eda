package org.vigie.planning.internal.world;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupService;

/** The world in force, calculated once for each setup. Thread-safe. */
public final class Worlds {
  private final SetupService setups;
  private volatile @Nullable World newest;

  public Worlds(SetupService setups) {
    this.setups = setups;
  }

  public World current() {
    return of(setups.current());
  }

  /** Rules have changed: what was calculated is of the past. */
  public void forget() {
    newest = null;
  }

  /** The world of a setup that is, or just was, in force. */
  public World of(SetupIndex index) {
    World known = newest;
    if (known != null && known.setup() == index) {
      return known;
    }
    World made = new World(index, setups.history());
    newest = made;
    return made;
  }

  /** Empty before the first setup. */
  public Optional<World> present() {
    return setups.present() ? Optional.of(current()) : Optional.empty();
  }
}
