package org.vigie.callflow.api;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Setup;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Prompt.Say;
import org.vigie.callflow.internal.Texts;

/** The free texts of which calls make use, so that speech is there before the first call. Pure. */
public final class SpokenTexts {
  private SpokenTexts() {}

  /** Every text that a call may say with this setup. */
  public static Set<Say> of(Setup setup) {
    Set<Say> all = new HashSet<>();
    for (Line line : setup.lines()) {
      Language callers = Texts.language(line.language(), setup);
      line.nodes().values().stream()
          .flatMap(node -> said(node, callers))
          .flatMap(said -> Texts.speech(said).stream())
          .forEach(all::add);
      languages(setup, callers).map(l -> Texts.callFrom(line, l)).forEach(all::add);
      languages(setup, callers).map(l -> Texts.callBackFor(line, l)).forEach(all::add);
    }
    return Set.copyOf(all);
  }

  /**
   * What a call says of an alert: speech of it is made just before, and where there is none a
   * phrase is played instead.
   */
  public static Say of(TellAlert tell, Setup setup) {
    Optional<Language> line =
        setup.lines().stream()
            .filter(l -> l.id().equals(tell.line()))
            .findFirst()
            .flatMap(Line::language);
    return Texts.alert(tell.text(), Texts.language(line, setup));
  }

  private static Stream<Prompt> said(Node node, Language language) {
    if (node instanceof Node.Announce announce) {
      return Stream.of(Texts.announcement(announce.words(), language));
    }
    if (node instanceof Node.Question question) {
      return Stream.of(Texts.announcement(question.words(), language));
    }
    if (node instanceof Node.Voicemail voicemail) {
      return Stream.of(Texts.message(voicemail.words(), language));
    }
    return node instanceof Node.Message message
        ? Stream.of(Texts.message(message.words(), language))
        : Stream.empty();
  }

  /** Persons are spoken to in their own language, or in the line's. */
  private static Stream<Language> languages(Setup setup, Language callers) {
    Stream<Language> own = setup.persons().stream().flatMap(p -> p.language().stream());
    return Stream.concat(own, Stream.of(callers)).distinct();
  }
}
