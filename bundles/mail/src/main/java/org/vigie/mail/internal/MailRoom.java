package org.vigie.mail.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.mail.MailDoor;
import org.vigie.api.mail.MailStore;
import org.vigie.api.runtime.Threads;
import org.vigie.mail.internal.config.MailConfig;
import org.vigie.mail.internal.config.MailConfigReader;

/**
 * Sees to it that what is owed leaves: when it is told that something is, when a pause is over, and
 * when the configuration is another. One thread of its own does all that blocks.
 */
final class MailRoom implements MailDoor, HealthSource, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailRoom.class);
  private static final int GOODBYE_SECONDS = 5;

  private final Condition condition;
  private final ScheduledExecutorService thread;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Round round;

  /** The one for the next thing that is due; the thread's own. */
  private Future<?> timer = CompletableFuture.completedFuture(true);

  private volatile boolean open;
  private volatile boolean closing;
  private volatile Optional<MailConfig> config = Optional.empty();

  MailRoom(MailStore store, InstantSource clock, Threads threads) {
    this(store, clock, threads, Pauses.SERVER, Pauses.MAIL);
  }

  MailRoom(MailStore store, InstantSource clock, Threads threads, Pauses server, Pauses mail) {
    condition = new Condition(clock);
    thread = threads.scheduler("mail", 1);
    round = new Round(new Outbox(store, clock), condition, server, mail);
  }

  /** What the file says, or that there is none. Thread-safe. */
  synchronized void configure(Map<String, ?> values) {
    open = MailConfigReader.present(values);
    if (!open) {
      condition.off();
      config = Optional.empty();
      return;
    }
    MailConfigReader.Reading reading = MailConfigReader.read(values);
    condition.configured(reading.faults());
    if (reading.config().isEmpty()) {
      String meanwhile = config.isEmpty() ? "mails wait" : "the last good values go on";
      LOG.warn("{}; {}", String.join("; ", reading.faults()), meanwhile);
      return;
    }
    MailConfig fresh = reading.config().get();
    config = reading.config();
    condition.by(fresh.server().toString());
    execute(
        () -> {
          round.afresh();
          work();
        });
  }

  @Override
  public boolean open() {
    return open;
  }

  @Override
  public void owed() {
    if (asked.compareAndSet(false, true)) {
      execute(this::work);
    }
  }

  private void work() {
    // Angus Mail looks for its parts by the thread's class loader, which in OSGi is somebody
    // else's.
    Thread.currentThread().setContextClassLoader(MailRoom.class.getClassLoader());
    asked.set(false);
    timer.cancel(false);
    Optional<MailConfig> present = config;
    if (present.isPresent() && !closing) {
      OptionalLong next = round.run(present.get(), () -> closing || !config.equals(present));
      next.ifPresent(this::later);
    }
  }

  private void later(long nanos) {
    try {
      timer = thread.schedule(this::work, nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("The mail room is being closed", e);
    }
  }

  private void execute(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException e) {
      LOG.debug("The mail room is being closed; what is owed is found by the next", e);
    }
  }

  @Override
  public List<HealthPart> parts() {
    return List.of(condition.part());
  }

  /** What is being sent is given a moment, so that it is not sent a second time by the next. */
  @Override
  public void close() {
    closing = true;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
        LOG.info("The mail server is slow: a mail may leave twice");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
