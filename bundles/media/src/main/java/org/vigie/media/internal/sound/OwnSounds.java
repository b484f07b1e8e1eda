package org.vigie.media.internal.sound;

import java.util.Optional;
import org.vigie.api.call.CallId;
import org.vigie.api.voice.Prompt;

/** What an appliance has to play beside the shipped sounds. Thread-safe. */
public interface OwnSounds {
  /** Nothing at all. */
  OwnSounds NONE = new OwnSounds() {};

  /** What was made of a text; does not wait. */
  default Optional<Sound> speech(Prompt.Say text) {
    return Optional.empty();
  }

  /** What a supervisor uploaded; does not wait. */
  default Optional<Sound> uploaded(String id) {
    return Optional.empty();
  }

  /** What a caller left; may read it from the disk. */
  default Optional<Sound> message(CallId call) {
    return Optional.empty();
  }
}
