package org.vigie.sip.internal.leg;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sip.ClientTransaction;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sip.internal.recovery.DialogNote;
import org.vigie.sip.internal.stack.Bodies;
import org.vigie.sip.internal.stack.ClientOwner;
import org.vigie.sip.internal.stack.Dialog;
import org.vigie.sip.internal.stack.Path;
import org.vigie.sip.internal.stack.Responses;
import org.vigie.sip.internal.trunk.Trunk;

/**
 * A leg that we dial. CALLING → (CARRIED) → TALKING, and over at any time; while over, its INVITE
 * may still wait for the final response to our CANCEL.
 */
final class OutgoingLeg extends Leg implements ClientOwner {
  /** RFC 3261, 9.1: how long a cancelled INVITE is waited for. */
  private static final long CANCEL_NANOS = 32_000_000_000L;

  private enum State {
    CALLING,
    CARRIED,
    TALKING
  }

  private final Dial dial;
  private final Path path;
  private final Calling calling;
  private final CompletableFuture<DialOutcome> outcome = new CompletableFuture<>();
  private State state = State.CALLING;
  private boolean ringing;
  private boolean left;
  private byte @Nullable [] early;
  private long patience;
  private long cancelledUntil;

  OutgoingLeg(LegServices services, Trunk trunk, Dial dial, Path path) {
    super(services, dial.leg(), trunk);
    this.dial = dial;
    this.path = path;
    this.calling = new Calling(this, new Invite(dial.leg(), trunk, services.numbering(), path));
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
    String callId = Identities.callId(id(), trunk().name());
    return LegTable.key(callId, Identities.tag(id()));
  }

  /** Sends the INVITE. */
  synchronized void start() {
    patience = System.nanoTime() + trunk().config().answerTimeout().toNanos();
    session().ifPresent(session -> calling.start(session.offer()));
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
    if (isOver() || state == State.TALKING || response.getStatusCode() == Response.TRYING) {
      return;
    }
    Bodies.sdp(response).ifPresent(sdp -> early = sdp);
    carried();
    int status = response.getStatusCode();
    if (!ringing && (status == Response.RINGING || status == Response.SESSION_PROGRESS)) {
      ringing = true;
      services().reports().submit(new CallCommand.LegRinging(id(), services().reports().now()));
    }
  }

  private void carried() {
    if (state == State.CALLING) {
      state = State.CARRIED;
      trunk().state().carried();
      outcome.complete(new DialOutcome.Carried());
    }
  }

  private void success(Response response) {
    Dialog answered = Dialogs.calling(calling.request(), response, path);
    Optional<Dialog> known = state == State.TALKING ? dialog() : Optional.empty();
    if (known.isPresent() && known.get().id().equals(answered.id())) {
      calling.acknowledgeAgain();
      return;
    }
    calling.acknowledge(answered);
    if (isOver() || known.isPresent()) {
      // Answered after our CANCEL, or a second telephone of a fork (RFC 3261, 13.2.2.4).
      Byes.send(services(), trunk(), id(), answered);
      if (isOver()) {
        quit();
      }
      return;
    }
    talk(answered, Bodies.sdp(response).or(() -> Optional.ofNullable(early)));
  }

  private void talk(Dialog answered, Optional<byte[]> sdp) {
    dialog(answered);
    boolean agreed = sdp.isPresent() && session().isPresent() && session().get().accept(sdp.get());
    if (!agreed) {
      bye();
      over(AttemptResult.FAILED, "no usable codec in the answer");
      return;
    }
    carried();
    state = State.TALKING;
    String note = DialogNote.calling(answered);
    services()
        .reports()
        .submit(
            new CallCommand.LegAnswered(id(), services().reports().now(), trunk().name(), note));
  }

  private void failure(Response response) {
    int status = response.getStatusCode();
    if (isOver()) {
      quit();
    } else if ((status == 401 || status == 407) && calling.answerChallenge(response)) {
      patience = System.nanoTime() + trunk().config().answerTimeout().toNanos();
    } else if (Verdicts.isTrunkFault(status, state == State.CARRIED)) {
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
    outcome.complete(new DialOutcome.Carried());
  }

  /** The trunk's own fault: the leg may still be carried by another. */
  void fault(String cause) {
    trunk().state().failed(cause);
    quit();
    abandon(cause);
    outcome.complete(new DialOutcome.TrunkFault(cause));
  }

  @Override
  synchronized void hangUp(boolean elsewhere) {
    if (isOver()) {
      return;
    }
    if (state == State.TALKING) {
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
      String seconds = trunk().config().answerTimeout().toSeconds() + " s";
      cancel(false);
      String cause =
          calling.isAnswered() ? "100 only, within " + seconds : "no response within " + seconds;
      trunk().state().failed(cause);
      abandon(cause);
      outcome.complete(new DialOutcome.TrunkFault(cause));
    }
  }

  /** Over for the core; the trunk's place is given back when the INVITE is over too. */
  @Override
  void released() {
    if (left) {
      services().legs().still(this);
    } else if (state == State.TALKING) {
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
