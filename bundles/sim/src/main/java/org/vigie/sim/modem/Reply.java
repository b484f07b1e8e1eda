package org.vigie.sim.modem;

import java.util.List;

/** What a command is answered with: information lines, then the final result. */
record Reply(List<String> lines, String result) {
  static final Reply OK = new Reply(List.of(), "OK");

  static Reply of(String... lines) {
    return new Reply(List.of(lines), "OK");
  }

  static Reply error(String result) {
    return new Reply(List.of(), result);
  }
}
