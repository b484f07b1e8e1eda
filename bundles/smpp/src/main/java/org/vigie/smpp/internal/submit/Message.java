package org.vigie.smpp.internal.submit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.smpp.internal.text.Encoder.Written;
import org.vigie.smpp.internal.text.SubmitPdu;

/** A message given to the route, until it is answered for. Guarded by the sender. */
final class Message {
  private final CompletableFuture<SubmitOutcome> outcome = new CompletableFuture<>();
  private final Optional<PhoneNumber> from;
  private final List<Part> parts = new ArrayList<>();
  private final boolean receipts;
  private final String[] ids;
  private final long since = System.nanoTime();
  private int missing;
  private boolean over;

  /**
   * One PDU of it. Those of the more urgent purpose go first, then those of the earlier message, in
   * their order.
   */
  record Part(Message message, Purpose purpose, long number, int index, SubmitPdu pdu)
      implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      int byPurpose = purpose.compareTo(other.purpose);
      int byNumber = byPurpose != 0 ? byPurpose : Long.compare(number, other.number);
      return byNumber != 0 ? byNumber : Integer.compare(index, other.index);
    }
  }

  Message(Purpose purpose, long number, Written written) {
    from = written.from();
    receipts = written.receipts();
    missing = written.pdus().size();
    ids = new String[missing];
    Arrays.fill(ids, "");
    for (SubmitPdu pdu : written.pdus()) {
      parts.add(new Part(this, purpose, number, parts.size(), pdu));
    }
  }

  List<Part> parts() {
    return parts;
  }

  CompletableFuture<SubmitOutcome> outcome() {
    return outcome;
  }

  long since() {
    return since;
  }

  /** Says whether its outcome is known; what is left of it does not leave any more. */
  boolean over() {
    return over;
  }

  void end() {
    over = true;
  }

  /** What the receipts will name. */
  private List<String> known() {
    return Arrays.stream(ids).filter(id -> !id.isEmpty()).toList();
  }

  /** The SMSC took a part; gives the outcome where it was the last. */
  Optional<SubmitOutcome> taken(int index, String id) {
    ids[index] = id;
    missing--;
    if (missing > 0) {
      return Optional.empty();
    }
    return Optional.of(new SubmitOutcome.Taken(from, receipts ? known() : List.of()));
  }
}
