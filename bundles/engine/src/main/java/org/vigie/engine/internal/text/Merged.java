package org.vigie.engine.internal.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.store.TextBatch;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;

/** Several drafts as one: each message once, as it is after all of them. */
final class Merged {
  private Merged() {}

  /** What is to be written in one transaction. */
  static TextBatch batch(List<Draft> drafts) {
    Draft sum = new Draft();
    for (Draft draft : drafts) {
      draft.added.values().forEach(sum::add);
      draft.changed.values().forEach(sum::change);
      sum.alerts.addAll(draft.alerts);
      sum.segments.addAll(draft.segments);
      sum.segmentsDone.addAll(draft.segmentsDone);
    }
    dropPartsThatCameAndWent(sum);
    return new TextBatch(
        List.copyOf(sum.added.values()),
        List.copyOf(sum.changed.values()),
        sum.alerts,
        sum.segments,
        sum.segmentsDone);
  }

  private static void dropPartsThatCameAndWent(Draft sum) {
    if (sum.segments.isEmpty() || sum.segmentsDone.isEmpty()) {
      return;
    }
    Set<String> done = new HashSet<>(sum.segmentsDone);
    List<StoredSegment> both =
        sum.segments.stream().filter(segment -> done.contains(segment.id())).toList();
    sum.segments.removeAll(both);
    both.forEach(segment -> sum.segmentsDone.remove(segment.id()));
  }

  /** Messages that onlookers are told of, each as it is now. */
  static List<MessageRecord> messages(List<Draft> drafts) {
    Map<MessageId, MessageRecord> newest = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      draft.news.forEach(message -> newest.put(message.id(), message));
      newest.putAll(draft.added);
      newest.putAll(draft.changed);
    }
    return new ArrayList<>(newest.values());
  }

  /** Alerts that onlookers are told of, each as it is now. */
  static List<AlertRecord> alerts(List<Draft> drafts) {
    Map<AlertId, AlertRecord> newest = new LinkedHashMap<>();
    drafts.forEach(draft -> draft.alertRecords().forEach(alert -> newest.put(alert.id(), alert)));
    return new ArrayList<>(newest.values());
  }
}
