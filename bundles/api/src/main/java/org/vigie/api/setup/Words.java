package org.vigie.api.setup;

import java.util.Optional;

/**
 * What a caller hears at a node.
 *
 * @param say spoken by a text-to-speech program; empty text where there is only a sound
 * @param play id of an uploaded sound, which comes first: the text is for where it is missing
 */
public record Words(String say, Optional<String> play) {
  /** A text. */
  public static Words say(String text) {
    return new Words(text, Optional.empty());
  }
}
