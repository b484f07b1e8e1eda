package org.vigie.media.internal.sound;

import java.util.List;
import org.vigie.api.voice.Prompt;

/** Makes sounds of what is meant. Thread-safe; never waits for a disk. */
public interface Prompter {
  /** The sounds of prompts, in their order. */
  List<Sound> sounds(List<Prompt> prompts);
}
