package org.vigie.api.store;

import java.util.List;
import org.vigie.api.text.MessageRecord;

/**
 * What is written of messages and alerts in one transaction.
 *
 * @param added messages that are new
 * @param changed messages that are not; none that is among {@code added}, and none twice
 * @param alerts in the order of their sequence
 * @param segments parts to be kept until the rest has come
 * @param segmentsDone ids of parts that are kept no longer
 */
public record TextBatch(
    List<MessageRecord> added,
    List<MessageRecord> changed,
    List<AlertEntry> alerts,
    List<StoredSegment> segments,
    List<String> segmentsDone) {
  public TextBatch {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    alerts = List.copyOf(alerts);
    segments = List.copyOf(segments);
    segmentsDone = List.copyOf(segmentsDone);
  }
}
