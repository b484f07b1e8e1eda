package org.vigie.sim.demo;

import java.time.Duration;

/** Tells what happens, line by line, with the time since the story began. */
final class Storyteller {
  private long began = System.nanoTime();

  void begin() {
    began = System.nanoTime();
  }

  void tell(String line, Object... values) {
    Duration since = Duration.ofNanos(System.nanoTime() - began);
    say(
        String.format(
            "%3d.%d s  %s", since.toSeconds(), since.toMillisPart() / 100, line.formatted(values)));
  }

  void say(String line) {
    System.out.println(line);
  }
}
