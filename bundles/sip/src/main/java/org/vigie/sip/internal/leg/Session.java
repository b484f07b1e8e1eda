package org.vigie.sip.internal.leg;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession;
import org.vigie.sip.internal.sdp.Agreement;
import org.vigie.sip.internal.sdp.LocalKeys;
import org.vigie.sip.internal.sdp.LocalSdp;
import org.vigie.sip.internal.sdp.RemoteSdp;
import org.vigie.sip.internal.sdp.SdpException;
import org.vigie.sip.internal.trunk.Secrecy;

/** Offer and answer of one leg (RFC 3264), encrypted or not (RFC 4568). Guarded by its leg. */
final class Session {
  private final LegId leg;
  private final Media media;
  private final LocalSdp local;
  private final Secrecy secrecy;
  private final LocalKeys keys = new LocalKeys();
  private @Nullable MediaSession agreed;
  private boolean offeredKeys;

  Session(LegId leg, Media media, LocalSdp local, Secrecy secrecy) {
    this.leg = leg;
    this.media = media;
    this.local = local;
    this.secrecy = secrecy;
  }

  /** The offer of an INVITE of ours: where the peer cannot do it, it is asked again. */
  byte[] firstOffer() {
    return offer(secrecy != Secrecy.OFF);
  }

  /** The offer after a peer refused the encrypted one. */
  Optional<byte[]> plainOffer() {
    return secrecy == Secrecy.ALLOWED && offeredKeys ? Optional.of(offer(false)) : Optional.empty();
  }

  /** An offer that cannot be made again: encrypted only where that is known to work, or a must. */
  byte[] offer() {
    boolean encrypted = agreed != null && agreed.srtp().isPresent();
    return offer(encrypted || secrecy == Secrecy.REQUIRED);
  }

  private byte[] offer(boolean encrypted) {
    offeredKeys = encrypted;
    return local.offer(encrypted ? Optional.of(keys) : Optional.empty());
  }

  /** What we said last, so that nothing changes. */
  byte[] offerAgain() {
    offeredKeys = agreed != null && agreed.srtp().isPresent();
    return local.again();
  }

  /**
   * Takes the peer's offer, and gives the answer to it.
   *
   * @return empty where nothing in it can be used: what was agreed before goes on
   */
  Optional<byte[]> answer(byte[] offer) throws SdpException {
    RemoteSdp remote = RemoteSdp.parse(offer);
    Optional<Agreement> agreement = Agreement.on(remote, terms(secrecy != Secrecy.OFF));
    agreement.ifPresent(this::take);
    return agreement.map(agreed -> local.answer(remote, agreed));
  }

  /** Takes the peer's answer to our offer; says whether it can be used. */
  boolean accept(byte[] answer) {
    try {
      Optional<Agreement> agreement = Agreement.on(RemoteSdp.parse(answer), terms(offeredKeys));
      agreement.ifPresent(this::take);
      return agreement.isPresent();
    } catch (SdpException e) {
      return false;
    }
  }

  private Agreement.Terms terms(boolean encrypted) {
    return new Agreement.Terms(
        secrecy != Secrecy.REQUIRED, encrypted ? Optional.of(keys) : Optional.empty());
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
