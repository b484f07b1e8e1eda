package org.vigie.sim.smsc;

import java.util.concurrent.atomic.LongAdder;

/** What an SMSC has seen and done since it is there. Thread-safe; each figure by itself. */
public final class Counts {
  final LongAdder binds = new LongAdder();
  final LongAdder bindsRefused = new LongAdder();
  final LongAdder submits = new LongAdder();
  final LongAdder taken = new LongAdder();
  final LongAdder refused = new LongAdder();
  final LongAdder receipts = new LongAdder();
  final LongAdder deliveries = new LongAdder();
  final LongAdder acknowledged = new LongAdder();
  final LongAdder notAcknowledged = new LongAdder();
  final LongAdder repeats = new LongAdder();
  final LongAdder enquireLinks = new LongAdder();
  final LongAdder nacks = new LongAdder();

  /** Binds that were accepted. */
  public long binds() {
    return binds.sum();
  }

  /** Binds that were refused. */
  public long bindsRefused() {
    return bindsRefused.sum();
  }

  /** All submit_sm. */
  public long submits() {
    return submits.sum();
  }

  /** Those answered with ESME_ROK. */
  public long taken() {
    return taken.sum();
  }

  /** Those answered otherwise. */
  public long refused() {
    return refused.sum();
  }

  /** Receipts that were to be sent. */
  public long receipts() {
    return receipts.sum();
  }

  /** All deliver_sm that left, receipts and repeats among them. */
  public long deliveries() {
    return deliveries.sum();
  }

  /** Those answered with ESME_ROK. */
  public long acknowledged() {
    return acknowledged.sum();
  }

  /** Those answered otherwise. */
  public long notAcknowledged() {
    return notAcknowledged.sum();
  }

  /** Those that had left before: not answered, refused for now, or on purpose. */
  public long repeats() {
    return repeats.sum();
  }

  /** enquire_link that came. */
  public long enquireLinks() {
    return enquireLinks.sum();
  }

  /** generic_nack that came. */
  public long nacks() {
    return nacks.sum();
  }

  @Override
  public String toString() {
    return "binds %d (refused %d), submits %d (taken %d, refused %d), receipts %d, deliveries %d (acknowledged %d, not %d, repeats %d), enquire_link %d, nack %d"
        .formatted(
            binds(),
            bindsRefused(),
            submits(),
            taken(),
            refused(),
            receipts(),
            deliveries(),
            acknowledged(),
            notAcknowledged(),
            repeats(),
            enquireLinks(),
            nacks());
  }
}
