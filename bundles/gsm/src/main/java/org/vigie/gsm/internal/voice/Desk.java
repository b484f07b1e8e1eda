package org.vigie.gsm.internal.voice;

import java.time.Duration;
import org.vigie.gsm.internal.at.AtException;

/** The modem as calls use it: its thread asks, one thing after another. Thread-safe. */
public interface Desk {
  /** Something to be done with the modem, on its thread. */
  interface Task {
    void run(Talk talk) throws AtException;
  }

  /** Does it before all other work; never where the line is lost before. */
  void soon(Task task);

  /** The same, after a while. */
  void later(Duration pause, Task task);

  /** Does something that asks the modem for nothing, after a while; must not block. */
  void after(Duration pause, Runnable action);
}
