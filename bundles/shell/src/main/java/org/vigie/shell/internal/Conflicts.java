package org.vigie.shell.internal;

import org.vigie.api.setup.SetupOutcome;

/** That somebody else was faster, in words. */
final class Conflicts {
  private Conflicts() {}

  static String text(SetupOutcome.Conflict conflict) {
    return conflict.by().who()
        + " changed it at "
        + conflict.at()
        + "; nothing was done: look at it again";
  }
}
