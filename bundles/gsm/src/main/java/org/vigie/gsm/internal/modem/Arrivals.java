package org.vigie.gsm.internal.modem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtException;

/**
 * Passes on what a modem received, and lets it go only when it is written down: a stored message is
 * deleted, a delivered one acknowledged. What is on its way outlives the line: a message whose
 * deletion failed is not passed on again, only deleted. By the modem's thread only.
 */
final class Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
  private static final int MOST_REMEMBERED = 2_000;

  private final TextDoor door;
  private final Translation translation;
  private final Worklist work;
  private final Consumer<Job> later;

  /** Stored messages that have been passed on: true once they are written down. */
  private final Map<Stored, Boolean> passedOn = new LinkedHashMap<>();

  /**
   * @param later does a job after a while
   */
  Arrivals(TextDoor door, Translation translation, Worklist work, Consumer<Job> later) {
    this.door = door;
    this.translation = translation;
    this.work = work;
    this.later = later;
  }

  /** Passes on all that the storages hold. */
  void drain(Session session) throws AtException {
    Storage storage = new Storage(session);
    for (Stored message : storage.all()) {
      take(session, message);
    }
  }

  /** Passes on a message that the modem has just told of, and says whether there was one. */
  boolean read(Session session, String storage, int index) throws AtException {
    Optional<Stored> message = new Storage(session).at(storage, index);
    if (message.isPresent()) {
      take(session, message.get());
    }
    return message.isPresent();
  }

  private void take(Session session, Stored message) throws AtException {
    Boolean written = passedOn.get(message);
    if (written == null) {
      passOn(session, message);
    } else if (written) {
      delete(session, message);
    }
  }

  private void passOn(Session session, Stored message) throws AtException {
    Optional<TextCommand> command = translation.of(message.pdu(), session.number());
    if (command.isEmpty()) {
      delete(session, message);
      return;
    }
    passedOn.put(message, false);
    submit(command.get())
        .whenComplete(
            (done, failure) ->
                work.add(
                    Job.INCOMING, then -> settled(then, message, Optional.ofNullable(failure))));
  }

  private void settled(Session session, Stored message, Optional<Throwable> failure)
      throws AtException {
    if (failure.isEmpty()) {
      passedOn.put(message, true);
      forgetTheOldest();
      delete(session, message);
      return;
    }
    LOG.warn(
        "{}: a message is kept by the modem, as it cannot be written down: {}",
        session.route(),
        failure.get().getMessage());
    passedOn.remove(message);
    later.accept(this::drain);
  }

  private void delete(Session session, Stored message) throws AtException {
    if (new Storage(session).delete(message)) {
      passedOn.remove(message);
    }
  }

  private void forgetTheOldest() {
    if (passedOn.size() > MOST_REMEMBERED) {
      passedOn.remove(passedOn.keySet().iterator().next());
    }
  }

  /** Passes on a message that the modem has delivered and not stored (+CMT, +CDS). */
  void deliver(Session session, String pdu) {
    Optional<TextCommand> command = translation.of(pdu, session.number());
    CompletionStage<TextOutcome> written =
        command.map(this::submit).orElse(CompletableFuture.completedFuture(new TextOutcome.Done()));
    written.whenComplete(
        (done, failure) ->
            work.add(Job.INCOMING, then -> delivered(session, then, pdu, failure == null)));
  }

  private void delivered(Session from, Session now, String pdu, boolean written)
      throws AtException {
    if (now.acknowledges() && from == now) {
      // RP-ACK, or RP-ERROR: the network keeps it (3GPP TS 27.005, 3.4.4).
      String acknowledgement = written ? "AT+CNMA" : "AT+CNMA=2";
      if (!now.ask(AtCommand.plain(acknowledgement)).ok()) {
        renotify(now);
      }
    } else if (!written) {
      later.accept(session -> deliver(session, pdu));
    }
  }

  /** An acknowledgement that came too late has ended the notifications. */
  private static void renotify(Session session) throws AtException {
    try {
      new Notifications(session).turnOn();
    } catch (NotUsable e) {
      LOG.debug("{}: {}", session.route(), e.getMessage());
    }
  }

  private CompletionStage<TextOutcome> submit(TextCommand command) {
    try {
      return door.submit(command);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
