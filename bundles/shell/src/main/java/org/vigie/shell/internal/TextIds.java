package org.vigie.shell.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.query.Texts;
import org.vigie.api.store.StoreException;

/** The newest ids, for the completers; none while the store is away. */
final class TextIds {
  private static final Logger LOG = LoggerFactory.getLogger(TextIds.class);
  private static final int NEWEST = 50;

  private TextIds() {}

  static List<String> messages(@Nullable Texts texts) {
    MessageQuery newest =
        new MessageQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            NEWEST,
            Optional.empty());
    return read(
        texts,
        t -> t.messages(newest).items().stream().map(message -> message.id().value()).toList());
  }

  static List<String> alerts(@Nullable Texts texts) {
    AlertQuery newest =
        new AlertQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            NEWEST,
            Optional.empty());
    return read(
        texts, t -> t.alerts(newest).items().stream().map(alert -> alert.id().toString()).toList());
  }

  private static List<String> read(@Nullable Texts texts, Function<Texts, List<String>> ids) {
    if (texts == null) {
      return List.of();
    }
    try {
      return ids.apply(texts);
    } catch (StoreException e) {
      LOG.debug("no ids to complete: {}", e.getMessage());
      return List.of();
    }
  }
}
