package org.vigie.sim.carrier;

import java.text.ParseException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.TransactionState;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ReasonHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.vigie.sim.audio.RtpEndpoint;

/**
 * One telephone in one call. Thread-safe. What the other side does shows in {@link #answered},
 * {@link #ended} and {@link #provisional}.
 */
public final class Leg {
  private final SipPort sip;
  private final RtpEndpoint audio;
  private final String number;
  private final String remoteParty;
  private final List<Integer> provisional = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> answered = new CompletableFuture<>();
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private @Nullable ServerTransaction inviteIn;
  private @Nullable ClientTransaction inviteOut;
  private boolean givenUp;
  private boolean cancelled;

  Leg(SipPort sip, RtpEndpoint audio, String number, String remoteParty) {
    this.sip = sip;
    this.audio = audio;
    this.number = number;
    this.remoteParty = remoteParty;
  }

  /** The telephone's own number, as written on the wire. */
  public String number() {
    return number;
  }

  /** What its display shows of the other side. */
  public String display() {
    return remoteParty;
  }

  public RtpEndpoint audio() {
    return audio;
  }

  /** Final status of the INVITE, whichever side it came from: 200 when connected. */
  public CompletableFuture<Integer> answered() {
    return answered;
  }

  /** Completes when the call is over, with how: {@code BYE}, {@code CANCEL} and its reason, … */
  public CompletableFuture<String> ended() {
    return ended;
  }

  /** Provisional responses received, in order. */
  public List<Integer> provisional() {
    return provisional;
  }

  /** 180 Ringing. */
  public synchronized void ring() {
    respond(Response.RINGING, SipPort.USER, false);
  }

  /** Picks up. */
  public synchronized void answer() {
    respond(Response.OK, SipPort.USER, true);
    answered.complete(Response.OK);
  }

  /** Turns the call away with a final response. */
  public synchronized void reject(int status) {
    respond(status, SipPort.USER, false);
    finish("rejected with " + status);
  }

  /** Asks that another number of its carrier's be called instead (302). */
  public synchronized void redirect(String to) {
    respond(Response.MOVED_TEMPORARILY, to, false);
    finish("redirected to " + to);
  }

  /** Hangs up, or gives up while it still rings. */
  public synchronized void hangUp() {
    if (ended.isDone()) {
      return;
    }
    try {
      if (inviteOut != null && !answered.isDone()) {
        givenUp = true;
        cancel(inviteOut);
      } else {
        bye();
      }
    } catch (SipException e) {
      throw new IllegalStateException("cannot hang up", e);
    }
  }

  /** RFC 3261, 9.1: only once a provisional response has come, and not after a final one. */
  private void cancel(ClientTransaction invite) throws SipException {
    if (!cancelled && invite.getState() == TransactionState.PROCEEDING) {
      cancelled = true;
      sip.provider.getNewClientTransaction(invite.createCancel()).sendRequest();
    }
  }

  private void bye() throws SipException {
    Dialog dialog = inviteOut != null ? inviteOut.getDialog() : server().getDialog();
    Request bye = dialog.createRequest(Request.BYE);
    dialog.sendRequest(sip.provider.getNewClientTransaction(bye));
    finish("hung up");
  }

  /** Presses a key for 100 ms. */
  public void press(char key) {
    audio.press(key);
  }

  synchronized void incoming(ServerTransaction transaction) {
    inviteIn = transaction;
    connect(transaction.getRequest().getRawContent());
  }

  synchronized void outgoing(ClientTransaction transaction) {
    inviteOut = transaction;
  }

  synchronized void responded(Response response) throws SipException, InvalidArgumentException {
    int status = response.getStatusCode();
    if (status < 200) {
      provisional.add(status);
      connect(response.getRawContent());
      if (givenUp && inviteOut != null) {
        cancel(inviteOut);
      }
    } else if (status < 300 && inviteOut != null) {
      Dialog dialog = inviteOut.getDialog();
      CSeqHeader cseq = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
      dialog.sendAck(dialog.createAck(cseq.getSeqNumber()));
      connect(response.getRawContent());
      answered.complete(status);
      if (givenUp && !ended.isDone()) {
        // The answer crossed what gave the call up (RFC 3261, 15).
        bye();
      }
    } else {
      answered.complete(status);
      finish(status + " " + response.getReasonPhrase());
    }
  }

  /**
   * The caller gives up.
   *
   * @return false where that comes too late (RFC 3261, 9.2): a BYE will follow
   */
  synchronized boolean cancelled(Request cancel) {
    if (answered.isDone()) {
      return false;
    }
    ReasonHeader reason = (ReasonHeader) cancel.getHeader(ReasonHeader.NAME);
    try {
      respond(Response.REQUEST_TERMINATED, SipPort.USER, false);
    } finally {
      finish(reason == null ? "CANCEL" : "CANCEL: " + reason.getText());
    }
    return true;
  }

  synchronized void finish(String how) {
    audio.close();
    answered.complete(0);
    ended.complete(how);
  }

  private void connect(byte @Nullable [] sdp) {
    if (sdp != null && sdp.length > 0) {
      Sdp remote = Sdp.parse(new String(sdp, java.nio.charset.StandardCharsets.UTF_8));
      audio.connect(remote.media(), remote.codec(), remote.telephoneEvent());
    }
  }

  private ServerTransaction server() {
    if (inviteIn == null) {
      throw new IllegalStateException("not a call that came in");
    }
    return inviteIn;
  }

  private void respond(int status, String contact, boolean withSdp) {
    if (ended.isDone()) {
      return;
    }
    try {
      Response response = sip.messages.createResponse(status, server().getRequest());
      ((ToHeader) response.getHeader(ToHeader.NAME)).setTag("t" + System.identityHashCode(this));
      response.addHeader(sip.contact(contact));
      if (withSdp) {
        sip.setSdp(response, Sdp.of(sip.address(), audio.port()));
      }
      server().sendResponse(response);
    } catch (ParseException | SipException | InvalidArgumentException e) {
      throw new IllegalStateException("cannot respond " + status, e);
    }
  }
}
