package org.vigie.sip.internal.leg;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession;
import org.vigie.sip.internal.sdp.Agreement;
import org.vigie.sip.internal.sdp.LocalSdp;
import org.vigie.sip.internal.sdp.RemoteSdp;
import org.vigie.sip.internal.sdp.SdpException;

/** Offer and answer of one leg (RFC 3264). Guarded by its leg. */
final class Session {
  private final LegId leg;
  private final Media media;
  private final LocalSdp local;
  private @Nullable MediaSession agreed;

  Session(LegId leg, Media media, LocalSdp local) {
    this.leg = leg;
    this.media = media;
    this.local = local;
  }

  byte[] offer() {
    return local.offer();
  }

  /** What we said last, so that nothing changes. */
  byte[] offerAgain() {
    return local.again();
  }

  /**
   * Takes the peer's offer, and gives the answer to it.
   *
   * @return empty where nothing in it can be used: what was agreed before goes on
   */
  Optional<byte[]> answer(byte[] offer) throws SdpException {
    RemoteSdp remote = RemoteSdp.parse(offer);
    Optional<Agreement> agreement = Agreement.on(remote);
    agreement.ifPresent(this::take);
    return agreement.map(agreed -> local.answer(remote, agreed));
  }

  /** Takes the peer's answer to our offer; says whether it can be used. */
  boolean accept(byte[] answer) {
    try {
      Optional<Agreement> agreement = Agreement.on(RemoteSdp.parse(answer));
      agreement.ifPresent(this::take);
      return agreement.isPresent();
    } catch (SdpException e) {
      return false;
    }
  }

  /** Says whether the peer sends voice, as far as it was agreed. */
  boolean receives() {
    return agreed != null && agreed.receives();
  }

  /** What is agreed again, as in 200 after 183, changes nothing for media. */
  private void take(Agreement agreement) {
    if (!agreement.session().equals(agreed)) {
      agreed = agreement.session();
      media.negotiated(leg, agreement.session());
    }
  }
}
