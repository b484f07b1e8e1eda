package org.vigie.setup.internal.check;

import org.vigie.api.setup.Node;
import org.vigie.api.setup.Recording;
import org.vigie.api.setup.Words;
import org.vigie.setup.internal.read.Draft;
import org.vigie.setup.internal.read.Flow;
import org.vigie.setup.internal.read.Place;

/** Warns of texts that nobody can speak: shipped prompts are played in their place. */
public final class SpeechCheck {
  private static final String WELCOME = "welcome";
  private static final String NOBODY = "nobody-available";

  private SpeechCheck() {}

  public static void withoutProgram(Draft draft) {
    for (Flow flow : draft.flows()) {
      Place nodes = flow.place().at("nodes");
      flow.line().nodes().forEach((name, node) -> warn(nodes.at(name).at("say"), node));
      Place announcement = flow.place().at("recording").at("announcement").at("say");
      flow.line()
          .recording()
          .flatMap(Recording::announcement)
          .ifPresent(words -> warn(announcement, words, "recording-notice"));
    }
  }

  private static void warn(Place say, Node node) {
    if (node instanceof Node.Announce announce) {
      warn(say, announce.words(), WELCOME);
    } else if (node instanceof Node.Question question) {
      warn(say, question.words(), WELCOME);
    } else if (node instanceof Node.Message message) {
      warn(say, message.words(), NOBODY);
    } else if (node instanceof Node.Voicemail voicemail) {
      warn(say, voicemail.words(), NOBODY);
    } else if (node instanceof Node.BookCallBack booked) {
      booked.words().ifPresent(words -> warn(say, words, "call-back-booked"));
    }
  }

  /** A sound is heard in any case. */
  private static void warn(Place say, Words words, String prompt) {
    if (words.play().isEmpty()) {
      say.warning(
          "no text-to-speech program is installed: the shipped prompt « %s » is played instead"
              .formatted(prompt));
    }
  }
}
