package org.vigie.setup.internal;

import org.vigie.api.setup.SetupListener;

/** Does what the whiteboard does in the appliance. */
public final class Listening {
  private Listening() {}

  public static void add(SetupWatchers watchers, SetupListener listener) {
    watchers.addListener(listener);
  }

  public static void remove(SetupWatchers watchers, SetupListener listener) {
    watchers.removeListener(listener);
  }
}
