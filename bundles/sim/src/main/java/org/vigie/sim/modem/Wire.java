package org.vigie.sim.modem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What leaves the modem, with all that can happen to it on the way. Guarded by the modem. */
final class Wire {
  private Optional<Port> port = Optional.empty();
  private boolean silent;
  private boolean chopped;

  void plug(Optional<Port> newPort) {
    port = newPort;
  }

  void silent(boolean on) {
    silent = on;
  }

  boolean isSilent() {
    return silent;
  }

  void chopped(boolean on) {
    chopped = on;
  }

  void send(String text) {
    if (silent) {
      return;
    }
    byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
    List<byte[]> pieces = new ArrayList<>();
    if (chopped) {
      for (byte octet : octets) {
        pieces.add(new byte[] {octet});
      }
    } else {
      pieces.add(octets);
    }
    port.ifPresent(open -> pieces.forEach(open::write));
  }

  /** A line as V.250 frames it. */
  void line(String text) {
    send("\r\n" + text + "\r\n");
  }
}
