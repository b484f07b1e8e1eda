package org.vigie.api.setup;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which uploaded sounds a setup names. Pure. */
public final class SoundsNamed {
  private SoundsNamed() {}

  /** Ids of the sounds of all lines, sorted. */
  public static Set<String> of(Setup setup) {
    return setup.lines().stream()
        .flatMap(line -> of(line).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Ids of the sounds of a line, sorted. */
  public static Set<String> of(Line line) {
    Stream<Words> words =
        Stream.concat(
            line.nodes().values().stream().map(SoundsNamed::words).flatMap(Optional::stream),
            line.recording().flatMap(Recording::announcement).stream());
    return Stream.of(words.map(Words::play), Stream.of(line.hold().music(), line.hold().progress()))
        .flatMap(sounds -> sounds)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<Words> words(Node node) {
    if (node instanceof Node.Announce announce) {
      return Optional.of(announce.words());
    }
    if (node instanceof Node.Message message) {
      return Optional.of(message.words());
    }
    if (node instanceof Node.Voicemail voicemail) {
      return Optional.of(voicemail.words());
    }
    if (node instanceof Node.Question question) {
      return Optional.of(question.words());
    }
    return node instanceof Node.BookCallBack booked ? booked.words() : Optional.empty();
  }
}
