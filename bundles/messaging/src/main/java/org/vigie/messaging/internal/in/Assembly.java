package org.vigie.messaging.internal.in;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.text.TextSegment;
import org.vigie.api.text.TextSegment.Part;
import org.vigie.messaging.api.IncomingText;

/** A long message of which some parts have come. */
public final class Assembly {
  private final PartKey key;
  private final SortedMap<Integer, String> texts = new TreeMap<>();
  private final Map<Integer, String> ids = new TreeMap<>();
  private Instant newest = Instant.MIN;
  private String route = "";

  public Assembly(PartKey key) {
    this.key = key;
  }

  /** Takes a part that is not there yet. */
  public void add(StoredSegment stored, Part part) {
    last(stored.segment(), part);
    ids.put(part.number(), stored.id());
  }

  /** Takes the part that completes it, which need not be kept. */
  public void last(TextSegment segment, Part part) {
    texts.put(part.number(), segment.text());
    newest = segment.at().isAfter(newest) ? segment.at() : newest;
    route = segment.route();
  }

  public PartKey key() {
    return key;
  }

  /** When the newest part was received. */
  public Instant newest() {
    return newest;
  }

  /** What the parts that have come say, by number. */
  public SortedMap<Integer, String> texts() {
    return texts;
  }

  /** Says whether nothing, or only this part, is missing. */
  public boolean completeWith(int number) {
    return texts.size() + (texts.containsKey(number) ? 0 : 1) == key.total();
  }

  public int size() {
    return texts.size();
  }

  /** Ids of the parts that are kept. */
  public List<String> kept() {
    return List.copyOf(ids.values());
  }

  /** As it is now, with its gaps marked. */
  public IncomingText text() {
    return new IncomingText(
        newest,
        route,
        key.from(),
        key.to(),
        Gaps.join(texts, key.total()),
        texts.size() < key.total());
  }
}
