package org.vigie.sip.internal.leg;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sip.ClientTransaction;
import javax.sip.message.Response;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sip.internal.recovery.DialogNote;
import org.vigie.sip.internal.refresh.SessionTimer;
import org.vigie.sip.internal.stack.ClientOwner;
import org.vigie.sip.internal.stack.Dialog;
import org.vigie.sip.internal.stack.Path;
import org.vigie.sip.internal.stack.Responses;
import org.vigie.sip.internal.trunk.Trunk;

/**
 * A leg that we dial. CALLING → (CARRIED) → ANSWERED → TALKING, and over at any time; while over,
 * its INVITE may still wait for the final response to our CANCEL. The core hears of the answer when
 * the voice has come, too: until then the trunk may still have to be passed over.
 */
final class OutgoingLeg extends Leg implements ClientOwner {
  /** RFC 3261, 9.1: how long a cancelled INVITE is waited for. */
  private static final long CANCEL_NANOS = 32_000_000_000L;

  private static final String NO_VOICE = "200 answered, no RTP came";

  private enum State {
    CALLING,
    CARRIED,
    ANSWERED,
    TALKING
  }

  private final Dial dial;
  private final Way way;
  private final Path path;
  private final Calling calling;
  private final CompletableFuture<DialOutcome> outcome = new CompletableFuture<>();
  private State state = State.CALLING;
  private final Progress progress = new Progress(this);
  private boolean left;
  private boolean reached;
  private long patience;
  private long cancelledUntil;

  OutgoingLeg(LegServices services, Trunk trunk, Dial dial, Way way) {
    super(services, dial.leg(), trunk);
    this.dial = dial;
    this.way = way;
    this.path = way.path();
    // Known to the clock before it starts, which may have to wait for a thread that connects.
    this.patience = System.nanoTime() + way.patience().toNanos();
    this.calling =
        new Calling(
            this, new Invite(dial.leg(), trunk, services.numbering(), way.path(), way.index()));
  }

  CompletableFuture<DialOutcome> outcome() {
    return outcome;
  }

  Dial dialled() {
    return dial;
  }

  Path path() {
    return path;
  }

  @Override
  String dialogKey() {
    String callId = Identities.callId(id(), trunk().name(), way.index());
    return LegTable.key(callId, Identities.tag(id()));
  }

  /** Sends the INVITE. */
  synchronized void start() {
    if (isOver()) {
      // Hung up while a connection was waited for.
      quit();
      return;
    }
    patience = System.nanoTime() + way.patience().toNanos();
    session().ifPresent(session -> calling.start(session.firstOffer()));
  }

  @Override
  public synchronized void response(ClientTransaction transaction, Response response) {
    int status = response.getStatusCode();
    if (status < 200) {
      provisional(response);
    } else if (status < 300) {
      success(response);
    } else if (calling.isCurrent(transaction)) {
      failure(response);
    }
  }

  /** A final response that outlived its transaction: a 2xx again, or of another fork. */
  synchronized void late(Response response) {
    if (response.getStatusCode() < 300) {
      success(response);
    }
  }

  private void provisional(Response response) {
    calling.provisional();
    if (isOver() || isEstablished() || response.getStatusCode() == Response.TRYING) {
      return;
    }
    progress.heard(Dialogs.calling(calling.request(), response, path), response);
    carried();
    progress.tell(response);
  }

  @Override
  boolean isEstablished() {
    return state == State.ANSWERED || state == State.TALKING;
  }

  private void carried() {
    if (state == State.CALLING) {
      state = State.CARRIED;
      trunk().state().carried();
    }
  }

  private void success(Response response) {
    Dialog answered = Dialogs.calling(calling.request(), response, path);
    Optional<Dialog> known = isEstablished() ? dialog() : Optional.empty();
    if (known.isPresent() && known.get().id().equals(answered.id())) {
      calling.acknowledgeAgain();
      return;
    }
    calling.acknowledge(answered);
    if (isOver() || known.isPresent()) {
      // Answered after our CANCEL, or a second telephone of a fork (RFC 3261, 13.2.2.4).
      Byes.send(services(), trunk(), id(), progress.answered(answered));
      if (isOver()) {
        quit();
      }
      return;
    }
    answered(progress.answered(answered), response);
  }

  private void answered(Dialog answered, Response response) {
    dialog(answered);
    Optional<Session> agreed = progress.agreed(response);
    if (agreed.isEmpty()) {
      bye();
      over(AttemptResult.FAILED, "no usable codec in the answer");
      return;
    }
    carried();
    state = State.ANSWERED;
    liveness().heard(response);
    liveness().settled(SessionTimer.settledBy(response));
    patience = System.nanoTime() + trunk().config().answerTimeout().toNanos();
    String note = DialogNote.calling(answered);
    services()
        .reports()
        .submit(
            new CallCommand.LegAnswered(id(), services().reports().now(), trunk().name(), note));
    if (agreed.get().receives()) {
      services()
          .media()
          .voice(id())
          .thenAccept(came -> services().soon().execute(() -> talk(came)));
    } else {
      talk(true);
    }
  }

  private synchronized void talk(boolean voice) {
    if (!voice || isOver() || state != State.ANSWERED) {
      return;
    }
    state = State.TALKING;
    trunk().state().heard();
    outcome.complete(new DialOutcome.Carried());
  }

  /** Who presses a key is there, and hears us. */
  @Override
  void keyed() {
    talk(true);
  }

  private void noVoice() {
    bye();
    reached = true;
    trunk().state().mute(NO_VOICE);
    fault(NO_VOICE);
  }

  private void failure(Response response) {
    int status = response.getStatusCode();
    if (isOver()) {
      quit();
    } else if (calling.goesOn(response)) {
      patience = System.nanoTime() + way.patience().toNanos();
    } else if (Verdicts.isTrunkFault(status, state == State.CARRIED)) {
      reached = status == 401 || status == 407;
      fault(Responses.text(response));
    } else {
      boolean wasCarried = state == State.CARRIED;
      carried();
      over(Verdicts.result(status, wasCarried), Responses.text(response));
    }
  }

  @Override
  public synchronized void timeout(ClientTransaction transaction) {
    if (!calling.isCurrent(transaction)) {
      return;
    }
    if (isOver()) {
      quit();
    } else if (state == State.CALLING) {
      fault("408 no response to INVITE");
    } else if (state == State.CARRIED) {
      over(AttemptResult.FAILED, "408 Request Timeout");
    }
  }

  /** The attempt ends for the callee's reason. */
  private void over(AttemptResult result, String cause) {
    quit();
    end(new CallCommand.LegFailed(id(), services().reports().now(), result, cause));
  }

  @Override
  void told() {
    outcome.complete(new DialOutcome.Carried());
  }

  /** Whether another target of the trunk may carry the leg: this one was silent or out of order. */
  boolean isUnreachable() {
    return !reached;
  }

  /** The trunk's own fault: the leg may still be carried by another. */
  void fault(String cause) {
    quit();
    abandon(cause);
    outcome.complete(new DialOutcome.TrunkFault(cause));
  }

  @Override
  synchronized void hangUp(boolean elsewhere) {
    if (isOver()) {
      return;
    }
    if (state == State.ANSWERED || state == State.TALKING) {
      bye();
      end(ended("hung up"));
      return;
    }
    boolean wasCarried = state == State.CARRIED;
    cancel(elsewhere);
    if (wasCarried) {
      CallCommand last =
          new CallCommand.LegFailed(
              id(), services().reports().now(), AttemptResult.CANCELLED, "487 cancelled");
      end(last);
    } else {
      abandon("hung up before it was carried");
      outcome.complete(new DialOutcome.Abandoned());
    }
  }

  private void cancel(boolean elsewhere) {
    cancelledUntil = System.nanoTime() + CANCEL_NANOS;
    calling.cancel(elsewhere);
  }

  @Override
  void acknowledged() {
    // The ACK of our 200 to a re-INVITE: nothing waits for it.
  }

  @Override
  void tick(long nanos) {
    if (left) {
      return;
    }
    if (isOver() && nanos - cancelledUntil >= 0) {
      calling.giveUp();
      quit();
    } else if (!isOver() && state == State.CALLING && nanos - patience >= 0) {
      String seconds = way.seconds();
      cancel(false);
      String cause =
          calling.isAnswered() ? "100 only, within " + seconds : "no response within " + seconds;
      abandon(cause);
      outcome.complete(new DialOutcome.TrunkFault(cause));
    } else if (!isOver() && state == State.ANSWERED && nanos - patience >= 0) {
      noVoice();
    }
  }

  /** Over for the core; the trunk's place is given back when the INVITE is over too. */
  @Override
  void released() {
    if (left) {
      services().legs().still(this);
    } else if (isEstablished()) {
      quit();
    }
  }

  /** The INVITE has its final response, or never will. */
  private void quit() {
    if (!left) {
      left = true;
      trunk().leave();
    }
    services().legs().still(this);
  }
}
