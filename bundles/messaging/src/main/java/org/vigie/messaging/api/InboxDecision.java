package org.vigie.messaging.api;

import java.util.List;
import org.vigie.api.store.StoredSegment;

/**
 * What follows from something that came in.
 *
 * @param complete texts to be handled now
 * @param keep parts to be written down until the rest has come
 * @param done ids of parts that need no keeping any longer
 * @param duplicate it is known already: nothing follows, and the peer may be told that we have it
 *     as soon as everything that was decided before is on disk
 */
public record InboxDecision(
    List<IncomingText> complete, List<StoredSegment> keep, List<String> done, boolean duplicate) {
  public InboxDecision {
    complete = List.copyOf(complete);
    keep = List.copyOf(keep);
    done = List.copyOf(done);
  }
}
