package org.vigie.management.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;

/** Answers for {@code org.vigie:type=Messages}. */
final class MessagesBean implements MessagesMXBean {
  static final int MAX = 500;

  private final TextSources sources;
  private final Map<MessageState, LongAdder> ended = new EnumMap<>(MessageState.class);

  MessagesBean(TextSources sources) {
    this.sources = sources;
    for (var state : List.of(MessageState.RECEIVED, MessageState.DELIVERED, MessageState.FAILED)) {
      ended.put(state, new LongAdder());
    }
  }

  void changed(MessageRecord message) {
    LongAdder count = ended.get(message.state());
    if (count != null) {
      count.increment();
    }
  }

  @Override
  public int getWaitingCount() {
    return newest(Optional.of(MessageState.ACCEPTED), MAX).size();
  }

  @Override
  public Map<String, Long> getEnded() {
    Map<String, Long> counts = new TreeMap<>();
    ended.forEach((state, count) -> counts.put(state.code(), count.sum()));
    return counts;
  }

  @Override
  public List<MessageView> listNewest(int limit) {
    return views(Optional.empty(), limit);
  }

  @Override
  public List<MessageView> listFailed(int limit) {
    return views(Optional.of(MessageState.FAILED), limit);
  }

  private List<MessageView> views(Optional<MessageState> state, int limit) {
    if (limit < 1 || limit > MAX) {
      throw new IllegalArgumentException("limit is from 1 to " + MAX);
    }
    return newest(state, limit).stream().map(MessageView::new).toList();
  }

  private List<MessageRecord> newest(Optional<MessageState> state, int limit) {
    var query =
        new MessageQuery(
            Optional.empty(),
            state,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            limit,
            Optional.empty());
    return sources.texts().map(texts -> texts.messages(query).items()).orElse(List.of());
  }
}
