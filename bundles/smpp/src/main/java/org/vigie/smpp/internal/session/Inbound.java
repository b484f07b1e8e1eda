package org.vigie.smpp.internal.session;

import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jsmpp.SMPPConstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.TextCommand;
import org.vigie.smpp.internal.config.SmscConfig;
import org.vigie.smpp.internal.pdu.Frames;
import org.vigie.smpp.internal.pdu.Pdu;
import org.vigie.smpp.internal.pdu.Requests;
import org.vigie.smpp.internal.pdu.Status;
import org.vigie.smpp.internal.text.Decoder;
import org.vigie.smpp.internal.text.Incoming;
import org.vigie.smpp.internal.text.Receipt;
import org.vigie.smpp.internal.text.ReceiptIds;

/**
 * What the SMSC brings: texts and receipts. Each is acknowledged once it is written down, from
 * whichever thread that happens on; no thread waits for it. Thread-safe.
 */
public final class Inbound {
  private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);

  /** Beyond it the SMSC is asked to slow down; far more than any window. */
  private static final int MOST_OPEN = 2_000;

  /** The door answers within 15 s; this is for a door that does not keep to it. */
  private static final int LATEST_SECONDS = 20;

  /** How long a receipt of an unknown name waits for the answers that are still to come. */
  private static final int EARLY_SECONDS = 1;

  /** Few, so that the SMSC's window is never full of them. */
  private static final int MOST_HELD = 4;

  private final Surroundings surroundings;
  private final Decoder decoder;
  private final ReceiptIds ids;
  private final BooleanSupplier answersToCome;
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger held = new AtomicInteger();
  private final AtomicLong malformed = new AtomicLong();
  private volatile long nextSaid = 1;

  /** What it needs of the route. */
  public record Surroundings(
      Supplier<SmscConfig> config,
      TextDoor door,
      InstantSource clock,
      ScheduledExecutorService timers) {}

  /**
   * @param answersToCome whether submits are unanswered, so that a receipt may name one of them
   */
  public Inbound(
      Surroundings surroundings, Decoder decoder, ReceiptIds ids, BooleanSupplier answersToCome) {
    this.surroundings = surroundings;
    this.decoder = decoder;
    this.ids = ids;
    this.answersToCome = answersToCome;
  }

  /** A deliver_sm or data_sm came. */
  public void received(Link link, Pdu pdu) {
    if (Frames.tooLong(pdu)) {
      answer(link, pdu, Status.INVALID_COMMAND_LENGTH);
    } else if (open.get() >= MOST_OPEN) {
      answer(link, pdu, Status.THROTTLED);
    } else {
      read(link, pdu);
    }
  }

  private void read(Link link, Pdu pdu) {
    try {
      boolean data = pdu.command() == SMPPConstant.CID_DATA_SM;
      var now = surroundings.clock().instant();
      SmscConfig config = surroundings.config().get();
      act(link, pdu, data ? decoder.data(pdu, now, config) : decoder.deliver(pdu, now, config));
    } catch (Decoder.Malformed e) {
      malformed(e);
      answer(link, pdu, e.status());
    } catch (RuntimeException e) {
      LOG.error("{}: bug: a message was not understood", surroundings.config().get().route(), e);
      answer(link, pdu, Status.SYSTEM_ERROR);
    }
  }

  /** Said for the 1st, 100th, 10,000th …: a peer that sends nothing else must not fill the log. */
  private void malformed(Decoder.Malformed refused) {
    long number = malformed.incrementAndGet();
    if (number >= nextSaid) {
      nextSaid = number * 100;
      LOG.warn(
          "{}: a malformed message was refused with {}; {} until now: tell the SMSC's operator",
          surroundings.config().get().route(),
          Status.text(refused.status()),
          number);
    }
  }

  private void act(Link link, Pdu pdu, Incoming incoming) {
    if (incoming instanceof Incoming.Text text) {
      pass(link, pdu, new TextCommand.Received(text.segment()));
    } else if (incoming instanceof Incoming.Told told) {
      receipt(link, pdu, told.receipt());
    } else {
      answer(link, pdu, Status.OK);
    }
  }

  private void receipt(Link link, Pdu pdu, Receipt receipt) {
    if (receipt.ids().isEmpty() || receipt.delivered().isEmpty()) {
      LOG.debug("{}: a receipt without a result: {}", surroundings.config().get().route(), receipt);
      answer(link, pdu, Status.OK);
      return;
    }
    boolean early = ids.find(receipt.ids()).isEmpty() && answersToCome.getAsBoolean();
    if (early && !ids.areIdentical() && held.get() < MOST_HELD) {
      held.incrementAndGet();
      surroundings
          .timers()
          .schedule(() -> release(link, pdu, receipt), EARLY_SECONDS, TimeUnit.SECONDS);
    } else {
      tell(link, pdu, receipt);
    }
  }

  private void release(Link link, Pdu pdu, Receipt receipt) {
    held.decrementAndGet();
    tell(link, pdu, receipt);
  }

  private void tell(Link link, Pdu pdu, Receipt receipt) {
    String id = ids.find(receipt.ids()).orElse(receipt.ids().get(0));
    pass(
        link,
        pdu,
        new TextCommand.ReceiptArrived(
            surroundings.clock().instant(),
            surroundings.config().get().route(),
            id,
            receipt.delivered().orElse(false),
            receipt.cause()));
  }

  private void pass(Link link, Pdu pdu, TextCommand command) {
    open.incrementAndGet();
    CompletionStage<?> written;
    try {
      written = surroundings.door().submit(command);
    } catch (RejectedExecutionException e) {
      open.decrementAndGet();
      answer(link, pdu, Status.THROTTLED);
      return;
    }
    written
        .toCompletableFuture()
        .copy()
        .orTimeout(LATEST_SECONDS, TimeUnit.SECONDS)
        .whenComplete(
            (outcome, failure) -> {
              open.decrementAndGet();
              answer(link, pdu, failure == null ? Status.OK : status(failure));
            });
  }

  /** Both make the SMSC keep the message: too much at once, or it cannot be written down. */
  private static int status(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof RejectedExecutionException)) {
      cause = cause.getCause();
    }
    return cause != null ? Status.THROTTLED : Status.TEMPORARY_APPLICATION_ERROR;
  }

  private static void answer(Link link, Pdu pdu, int status) {
    if (status == Status.OK) {
      link.useful();
    }
    link.send(Requests.messageAnswer(pdu.command(), status, pdu.sequence()));
  }
}
