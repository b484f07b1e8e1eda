package org.vigie.sip.internal.reliable;

import java.util.Optional;
import javax.sip.header.CSeqHeader;
import javax.sip.header.Header;
import javax.sip.header.RAckHeader;
import javax.sip.header.RSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.vigie.sip.internal.stack.OptionTags;
import org.vigie.sip.internal.stack.Sip;

/** What provisional responses and their acknowledgements say of each other. */
public final class Provisional {
  private Provisional() {}

  /** The number of a response that wants to be acknowledged; empty where it does not. */
  public static Optional<Long> rseq(Response response) {
    return OptionTags.requires(response, OptionTags.RELIABLE)
            && response.getHeader(RSeqHeader.NAME) instanceof RSeqHeader header
        ? Optional.of((long) header.getSequenceNumber())
        : Optional.empty();
  }

  /** The header by which PRACK names what it acknowledges. */
  public static Header rack(Response response) {
    CSeqHeader cseq = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
    long rseq = rseq(response).orElseThrow();
    return Sip.header(RAckHeader.NAME, rseq + " " + cseq.getSeqNumber() + " " + cseq.getMethod());
  }

  /** Says whether a PRACK acknowledges a response. */
  public static boolean acknowledges(Request prack, Response response) {
    CSeqHeader cseq = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
    return prack.getHeader(RAckHeader.NAME) instanceof RAckHeader rack
        && rseq(response).filter(number -> number == rack.getRSeqNumber()).isPresent()
        && rack.getCSeqNumber() == cseq.getSeqNumber()
        && cseq.getMethod().equals(rack.getMethod());
  }

  /** Makes a response one that has to be acknowledged. */
  public static void setReliable(Response response, long rseq) {
    response.addHeader(Sip.header("Require", OptionTags.RELIABLE));
    response.addHeader(Sip.header(RSeqHeader.NAME, Long.toString(rseq)));
  }
}
