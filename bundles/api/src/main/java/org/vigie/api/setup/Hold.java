package org.vigie.api.setup;

import java.util.Map;
import java.util.Optional;

/**
 * What a caller hears and may do while people are being rung.
 *
 * @param music id of an uploaded sound; empty: the appliance's own
 * @param progress id of an uploaded sound that says, every 20 s, that the search goes on
 * @param keys the node to go to by a key: to leave a message, to be called back
 */
public record Hold(Optional<String> music, Optional<String> progress, Map<Character, String> keys) {
  public static final Hold USUAL = new Hold(Optional.empty(), Optional.empty(), Map.of());

  public Hold {
    keys = Map.copyOf(keys);
  }
}
