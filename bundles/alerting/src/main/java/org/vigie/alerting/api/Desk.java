package org.vigie.alerting.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vigie.alerting.internal.Board;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallId;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextCommand.MessageHeard;
import org.vigie.api.text.TextCommand.RaiseAlert;

/**
 * All alerts that are not closed, and what each text and each moment makes of them. Deterministic:
 * the same inputs give the same decisions, but for the identities of messages. Confined to one
 * thread. The state is what was folded from the entries that were given out or replayed.
 */
public final class Desk {
  private final Board board;

  /**
   * @param lastNumber of the newest alert there ever was, or 0
   * @param ids fresh identities of messages; those of voice calls are made of them, too
   */
  public Desk(long lastNumber, Supplier<MessageId> ids) {
    board = new Board(lastNumber, ids, () -> new CallId(ids.get().value()));
  }

  /**
   * Takes the alerts up again that were not closed; to be called first, once.
   *
   * @param entries all of each alert, in the order of their sequence
   */
  public void replay(List<AlertEntry> entries) {
    board.replay(entries);
  }

  /** A text came in. It is a command, an answer, a sender's further text, or a new alert. */
  public DeskDecision received(IncomingMessage in, DeskWorld world) {
    return board.received(in, world);
  }

  /** What became of an errand that a decision gave out: the person is told, the text is stored. */
  public DeskDecision performed(Errand errand, ErrandOutcome outcome, DeskWorld world) {
    return board.performed(errand, outcome, world);
  }

  /**
   * The voice calls that were given out and of whose end nothing is known, of all alerts that are
   * not closed; to be looked at after a {@link #replay}. Each that runs will end. Of each that has
   * ended without our hearing of it, {@link #voiceCallEnded} is to be told, with who took it. Each
   * that never began is to be submitted as it is.
   */
  public List<TellAlert> openCalls() {
    return board.openCalls();
  }

  /**
   * A voice call is over. Told of it again, nothing changes. Where nobody took the alert in a call
   * that was given out before the last {@link #replay}, the call is made again: it was cut.
   *
   * @param by id of the person who took the alert by a key; empty: nobody
   */
  public DeskDecision voiceCallEnded(
      AlertId alert, CallId call, Optional<String> by, DeskWorld world) {
    return board.voiceCallEnded(alert, call, by, world);
  }

  /**
   * Something of ours is to be taken care of: an alert that nobody texted. The decision's {@code
   * incoming} stands for it in the store; its key is for who asks again, and not looked at here.
   */
  public DeskDecision raise(RaiseAlert command, DeskWorld world) {
    return board.raise(command, world);
  }

  /** The message of a call was heard: the alert about it, if any is open, is taken and closed. */
  public DeskDecision heard(MessageHeard command, DeskWorld world) {
    return board.heard(command, world);
  }

  /**
   * Somebody takes an alert.
   *
   * @param by id of a person, or a user's name
   */
  public DeskDecision acknowledge(AlertId alert, String by, DeskWorld world) {
    return board.acknowledge(alert, by, world);
  }

  /**
   * Somebody passes an alert on.
   *
   * @param by id of a person, or a user's name
   */
  public DeskDecision passOn(AlertId alert, String by, DeskWorld world) {
    return board.passOn(alert, by, world);
  }

  /**
   * Somebody closes an alert.
   *
   * @param by id of a person, or a user's name
   */
  public DeskDecision close(AlertId alert, String by, DeskWorld world) {
    return board.close(alert, by, world);
  }

  /** A text that went out has come further: it may have been a notice. */
  public DeskDecision progressed(MessageRecord out, DeskWorld world) {
    return board.progressed(out, world);
  }

  /**
   * Does what is due. At most some hundred alerts at once: {@link #nextDeadline} is not later than
   * now where more is to be done.
   */
  public DeskDecision due(DeskWorld world) {
    return board.due(world);
  }

  /** When {@link #due} is to be called next. */
  public Optional<Instant> nextDeadline() {
    return board.nextDeadline();
  }

  /** How many alerts are not closed. */
  public int size() {
    return board.size();
  }
}
