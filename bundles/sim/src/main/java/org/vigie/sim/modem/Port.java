package org.vigie.sim.modem;

import java.util.function.Consumer;

/** The modem's end of the line. */
interface Port extends AutoCloseable {
  /** Begins to read; what comes is given to the consumer on a thread of the port's. */
  void open(Consumer<byte[]> octets);

  void write(byte[] octets);

  /** What the appliance's key {@code device} must be. */
  String device();

  @Override
  void close();
}
