package org.vigie.rest.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertId;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.query.Page;
import org.vigie.api.query.Texts;
import org.vigie.api.text.MessageRecord;

/** Messages that belong together. */
final class MessageLists {
  /** Some alerts last for weeks, with a reminder every few hours. */
  private static final int MOST = 2000;

  private MessageLists() {}

  /** The newest of an alert, oldest first. */
  static List<MessageRecord> about(Texts texts, AlertId alert) {
    List<MessageRecord> all = new ArrayList<>();
    Page<MessageRecord> page = texts.messages(query(alert, Optional.empty()));
    all.addAll(page.items());
    while (page.next().isPresent() && all.size() < MOST) {
      page = texts.messages(query(alert, page.next()));
      all.addAll(page.items());
    }
    Collections.reverse(all);
    return all;
  }

  private static MessageQuery query(AlertId alert, Optional<String> cursor) {
    return new MessageQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(alert),
        Optional.empty(),
        Optional.empty(),
        Query.MAX_LIMIT,
        cursor);
  }
}
