package org.vigie.sim.appliance;

/** Ports of loopback that nobody uses now. */
public final class FreePorts {
  private FreePorts() {}

  /** A port that is free for UDP and TCP. */
  public static int any() {
    return org.vigie.testkit.FreePorts.any();
  }

  /** The port itself where it is free, else another. */
  public static int preferably(int port) {
    return org.vigie.testkit.FreePorts.preferably(port);
  }

  /** The first of a run of ports that are free for UDP. */
  public static int run(int length) {
    return org.vigie.testkit.FreePorts.run(length);
  }
}
