package org.vigie.sip.internal.leg;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.vigie.sip.internal.reliable.Provisional;
import org.vigie.sip.internal.stack.Bodies;
import org.vigie.sip.internal.stack.Dialog;
import org.vigie.sip.internal.stack.Requests;

/**
 * The early dialogs of an INVITE of ours (RFC 3261, 12.1), one for each telephone that a fork
 * reached, and the reliable provisional responses that came in them. Guarded by its leg.
 */
final class EarlyDialogs {
  private static final int MOST = 16;

  private final Map<String, Early> byTag = new HashMap<>();
  private byte @Nullable [] last;

  private static final class Early {
    private Dialog dialog;
    private long rseq = -1;

    Early(Dialog dialog) {
      this.dialog = dialog;
    }
  }

  /**
   * Notes a response with a tag.
   *
   * @return the dialog in which it has to be acknowledged by PRACK (RFC 3262, 4), with its CSeq
   */
  Optional<Dialog> heard(Dialog dialog, Response response) {
    Bodies.sdp(response).ifPresent(sdp -> last = sdp);
    String tag = dialog.id().remoteTag();
    if (tag.isEmpty() || (byTag.size() >= MOST && !byTag.containsKey(tag))) {
      return Optional.empty();
    }
    Early early = byTag.computeIfAbsent(tag, t -> new Early(dialog));
    Optional<Long> rseq = Provisional.rseq(response);
    // One that was sent again has its PRACK on the way; one out of order is sent again (4).
    if (rseq.isEmpty() || (early.rseq >= 0 && rseq.get() != early.rseq + 1)) {
      return Optional.empty();
    }
    early.rseq = rseq.get();
    early.dialog = early.dialog.next();
    return Optional.of(early.dialog);
  }

  /** PRACK for a response, in the dialog that {@link #heard} gave. */
  static Request prack(Dialog dialog, Response response, String branch) {
    Request prack = Requests.inDialog(dialog, Request.PRACK, branch);
    prack.addHeader(Provisional.rack(response));
    return prack;
  }

  /** The description that came last before the answer. */
  Optional<byte[]> description() {
    return Optional.ofNullable(last);
  }

  /** The dialog as the answer establishes it, after what was sent in it before. */
  Dialog answered(Dialog dialog) {
    Early early = byTag.get(dialog.id().remoteTag());
    return early == null ? dialog : dialog.withCSeq(Math.max(dialog.cseq(), early.dialog.cseq()));
  }
}
