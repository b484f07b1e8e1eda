package org.vigie.sim.smsc;

import com.cloudhopper.smpp.pdu.DeliverSm;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** One deliver_sm that is owed, until it is answered for good. Confined to the post's thread. */
final class Delivery {
  private final Supplier<DeliverSm> pdu;
  private final CompletableFuture<Integer> status = new CompletableFuture<>();
  private long sentAt;
  private int times;

  Delivery(Supplier<DeliverSm> pdu) {
    this.pdu = pdu;
  }

  /** The command_status that it was answered with in the end. */
  CompletableFuture<Integer> status() {
    return status;
  }

  /** A fresh PDU, since each time has a sequence number of its own. */
  DeliverSm leaves(long now) {
    sentAt = now;
    times++;
    return pdu.get();
  }

  /** The same text once more, whatever becomes of this one. */
  Delivery again() {
    Delivery copy = new Delivery(pdu);
    copy.times = 1;
    return copy;
  }

  boolean repeated() {
    return times > 1;
  }

  long sentAt() {
    return sentAt;
  }
}
