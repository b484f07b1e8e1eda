package org.vigie.setup.internal.check;

import org.vigie.api.setup.Node;
import org.vigie.setup.internal.read.Draft;
import org.vigie.setup.internal.read.Flow;
import org.vigie.setup.internal.read.Place;

/** Warns of texts that nobody can speak: shipped prompts are played in their place. */
public final class SpeechCheck {
  private SpeechCheck() {}

  public static void withoutProgram(Draft draft) {
    for (Flow flow : draft.flows()) {
      Place nodes = flow.place().at("nodes");
      flow.line().nodes().forEach((name, node) -> warn(nodes.at(name).at("say"), node));
    }
  }

  private static void warn(Place say, Node node) {
    if (node instanceof Node.Announce || node instanceof Node.Question) {
      warn(say, "welcome");
    } else if (node instanceof Node.Message || node instanceof Node.Voicemail) {
      warn(say, "nobody-available");
    }
  }

  private static void warn(Place say, String prompt) {
    say.warning(
        "no text-to-speech program is installed: the shipped prompt « %s » is played instead"
            .formatted(prompt));
  }
}
