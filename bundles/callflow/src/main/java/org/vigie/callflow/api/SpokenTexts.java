package org.vigie.callflow.api;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.setup.Customer;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Recording;
import org.vigie.api.setup.Setup;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Prompt.Say;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.internal.Texts;

/** The free texts of which calls make use, so that speech is there before the first call. Pure. */
public final class SpokenTexts {
  private SpokenTexts() {}

  /** Every text that a call may say with this setup. */
  public static Set<Say> of(Setup setup) {
    Set<Say> all = new HashSet<>();
    for (Line line : setup.lines()) {
      toCallers(line, setup).flatMap(said -> Texts.speech(said).stream()).forEach(all::add);
      persons(setup, line).stream().map(l -> Texts.callFrom(line, l)).forEach(all::add);
      persons(setup, line).stream().map(l -> Texts.callBackFor(line, l)).forEach(all::add);
    }
    Set<Language> languages =
        setup.lines().stream()
            .flatMap(line -> persons(setup, line).stream())
            .collect(Collectors.toSet());
    for (Customer customer : setup.customers()) {
      languages.forEach(language -> all.addAll(from(customer, language)));
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

  private static Stream<Prompt> toCallers(Line line, Setup setup) {
    return callers(line, setup)
        .flatMap(
            language ->
                Stream.concat(
                    line.nodes().values().stream().flatMap(node -> said(node, language)),
                    notice(line, language)));
  }

  private static Stream<Prompt> notice(Line line, Language language) {
    return line.recording().flatMap(Recording::announcement).stream()
        .map(words -> Texts.notice(words, language));
  }

  private static Stream<Prompt> said(Node node, Language language) {
    if (node instanceof Node.Announce announce) {
      return Stream.of(Texts.announcement(announce.words(), language));
    } else if (node instanceof Node.Question question) {
      return Stream.of(Texts.announcement(question.words(), language));
    } else if (node instanceof Node.Voicemail voicemail) {
      return Stream.of(Texts.message(voicemail.words(), language));
    } else if (node instanceof Node.BookCallBack book) {
      return book.words().stream().map(words -> Texts.booked(words, language));
    }
    return node instanceof Node.Message message
        ? Stream.of(Texts.message(message.words(), language))
        : Stream.empty();
  }

  /** The number may be withheld, or not: it decides what is said where there is no speech. */
  private static List<Say> from(Customer customer, Language language) {
    return List.of(
        Texts.from(customer.name(), language, SystemPhrase.FROM),
        Texts.from(customer.name(), language, SystemPhrase.FROM_WITHHELD));
  }

  /** The line's, and those that its callers may choose. */
  private static Stream<Language> callers(Line line, Setup setup) {
    Stream<Language> chosen =
        line.nodes().values().stream()
            .filter(Node.Speak.class::isInstance)
            .map(node -> ((Node.Speak) node).language());
    return Stream.concat(chosen, Stream.of(Texts.language(line.language(), setup))).distinct();
  }

  /** Persons are spoken to in their own language, or in the line's. */
  private static Set<Language> persons(Setup setup, Line line) {
    Stream<Language> own = setup.persons().stream().flatMap(p -> p.language().stream());
    return Stream.concat(own, Stream.of(Texts.language(line.language(), setup)))
        .collect(Collectors.toSet());
  }
}
