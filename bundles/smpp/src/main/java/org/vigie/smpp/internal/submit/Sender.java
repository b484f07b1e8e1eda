package org.vigie.smpp.internal.submit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Refused;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Unavailable;
import org.vigie.api.text.Submission;
import org.vigie.smpp.internal.config.SmscConfig;
import org.vigie.smpp.internal.pdu.Pdu;
import org.vigie.smpp.internal.pdu.Status;
import org.vigie.smpp.internal.session.Link;
import org.vigie.smpp.internal.submit.Message.Part;
import org.vigie.smpp.internal.text.Encoder;
import org.vigie.smpp.internal.text.ReceiptIds;

/**
 * What waits to leave and what awaits its answer. As many submits are outstanding as the window
 * allows; no thread waits for them. Thread-safe; nothing blocks.
 */
public final class Sender {
  private static final int MOST_WAITING = 2_000;
  private static final Duration ANSWER = Duration.ofSeconds(10);

  /** A stage must complete within 60 s. */
  private static final Duration TURN = Duration.ofSeconds(45);

  /** How long a message is tried again by itself where the SMSC asks us to slow down. */
  private static final Duration MOST_HELD = Duration.ofSeconds(5);

  private final Encoder encoder;
  private final ReceiptIds ids;
  private final ScheduledExecutorService timers;
  private final Executor outcomes;
  private final PriorityQueue<Part> waiting = new PriorityQueue<>();
  private final Map<Integer, Sent> outstanding = new LinkedHashMap<>();
  private final Rate rate;
  private final Brake brake;
  private SmscConfig config;
  private @Nullable Link link;
  private String absent = "not connected yet";
  private long messages;
  private int open;
  private boolean waking;

  private record Sent(Part part, long at) {}

  /**
   * @param outcomes completes the stages, so that who depends on them holds up nobody here
   */
  public Sender(
      SmscConfig config,
      Encoder encoder,
      ReceiptIds ids,
      ScheduledExecutorService timers,
      Executor outcomes) {
    this.config = config;
    this.encoder = encoder;
    this.ids = ids;
    this.timers = timers;
    this.outcomes = outcomes;
    this.rate = new Rate(config.pace().throughput());
    this.brake = new Brake(config.pace().window());
  }

  public synchronized void configure(SmscConfig changed) {
    config = changed;
    rate.set(changed.pace().throughput());
    brake.set(changed.pace().window());
    dispatch();
  }

  /** As {@link org.vigie.api.text.SmsRoute#submit}. */
  public CompletionStage<SubmitOutcome> submit(Submission submission) {
    try {
      return add(submission, encoder.write(submission, current()));
    } catch (Encoder.Unfit e) {
      return CompletableFuture.completedFuture(new Refused(String.valueOf(e.getMessage())));
    }
  }

  private synchronized SmscConfig current() {
    return config;
  }

  private synchronized CompletionStage<SubmitOutcome> add(
      Submission submission, Encoder.Written written) {
    if (link == null) {
      return CompletableFuture.completedFuture(new Unavailable("not bound: " + absent));
    }
    if (open >= MOST_WAITING) {
      return CompletableFuture.completedFuture(
          new Unavailable(open + " messages wait for this SMSC already"));
    }
    Message message = new Message(submission.purpose(), messages++, written);
    open++;
    waiting.addAll(message.parts());
    dispatch();
    return message.outcome();
  }

  /** Messages given to it and not answered for. */
  public synchronized int open() {
    return open;
  }

  /** Says whether the SMSC has asked us to slow down. */
  public synchronized boolean slowed() {
    return link != null && brake.on();
  }

  /** There is a session to send by. */
  public synchronized void up(Link fresh) {
    link = fresh;
    dispatch();
  }

  /** The session is over, and with it everything that was given to it. */
  public synchronized void down(String why) {
    link = null;
    absent = why;
    List<Message> lost = new ArrayList<>();
    outstanding.values().forEach(sent -> lost.add(sent.part().message()));
    waiting.forEach(part -> lost.add(part.message()));
    outstanding.clear();
    waiting.clear();
    lost.forEach(message -> finish(message, new Unavailable(why)));
  }

  private void dispatch() {
    Link by = link;
    while (by != null && !waiting.isEmpty() && outstanding.size() < brake.allowed()) {
      if (waiting.element().message().over()) {
        waiting.remove();
        continue;
      }
      long now = System.nanoTime();
      long delay = Math.max(brake.delay(now), rate.delay(now));
      if (delay > 0) {
        wake(delay);
        return;
      }
      Part part = waiting.remove();
      int sequence = by.nextSequence();
      outstanding.put(sequence, new Sent(part, now));
      rate.take();
      by.send(part.pdu().numbered(sequence));
    }
  }

  private void wake(long delay) {
    if (!waking && !timers.isShutdown()) {
      waking = true;
      timers.schedule(this::woken, delay, TimeUnit.NANOSECONDS);
    }
  }

  private synchronized void woken() {
    waking = false;
    dispatch();
  }

  /** The answer to a submit: submit_sm_resp, or generic_nack. */
  public synchronized void answered(Link by, Pdu pdu) {
    Sent sent = by.equals(link) ? outstanding.remove(pdu.sequence()) : null;
    if (sent == null) {
      return;
    }
    Part part = sent.part();
    if (pdu.status() == Status.OK && pdu.command() != Pdu.RESPONSE) {
      taken(part, pdu.messageId());
      by.useful();
    } else {
      failed(part, pdu.status());
    }
    if (pdu.status() == Status.NOT_BOUND) {
      by.close("the SMSC takes us for not bound: " + Status.text(pdu.status()));
    }
    dispatch();
  }

  private void taken(Part part, String id) {
    if (!id.isEmpty()) {
      ids.submitted(id);
    }
    brake.passed();
    Message message = part.message();
    if (!message.over()) {
      message.taken(part.index(), id).ifPresent(outcome -> finish(message, outcome));
    }
  }

  private void failed(Part part, int status) {
    Message message = part.message();
    String cause = Status.text(status);
    Status.Kind kind = Status.kind(status);
    if (kind == Status.Kind.SLOW_DOWN) {
      long now = System.nanoTime();
      brake.slow(now);
      if (now - message.since() < held().toNanos()) {
        waiting.add(part);
        return;
      }
    }
    finish(message, kind == Status.Kind.PERMANENT ? new Refused(cause) : new Unavailable(cause));
  }

  /** Half of what the next route is to wait for. */
  private Duration held() {
    Duration half = config.terms().retryFor().dividedBy(2);
    return half.compareTo(MOST_HELD) < 0 ? half : MOST_HELD;
  }

  private void finish(Message message, SubmitOutcome outcome) {
    if (message.over()) {
      return;
    }
    message.end();
    open--;
    try {
      outcomes.execute(() -> message.outcome().complete(outcome));
    } catch (RejectedExecutionException e) {
      message.outcome().complete(outcome);
    }
  }

  /** To be called about twice a second: ends a session that does not answer, and long waits. */
  public synchronized void tick() {
    long now = System.nanoTime();
    Optional<Sent> oldest = outstanding.values().stream().findFirst();
    if (link != null && oldest.isPresent() && now - oldest.get().at() > ANSWER.toNanos()) {
      link.close("no answer to submit_sm within " + ANSWER.toSeconds() + " s");
    }
    String late = "no turn within " + TURN.toSeconds() + " s: throughput or window is too small";
    List.copyOf(waiting).stream()
        .filter(part -> now - part.message().since() > TURN.toNanos())
        .forEach(part -> finish(part.message(), new Unavailable(late)));
    waiting.removeIf(part -> part.message().over());
  }

  /** Says whether answers to submits are still to come, which may name what a receipt names. */
  public synchronized boolean awaitsAnswers() {
    return !outstanding.isEmpty();
  }
}
