package org.vigie.sip.internal.testing;

/** Writes the requests of one call into the user agent. */
public final class Caller {
  private static int calls;

  private final Phone phone;
  private final int target;
  private final String callId;
  private final String tag;
  private String toTag = "";
  private int cseq = 1;

  public Caller(Phone phone, int target) {
    calls++;
    this.phone = phone;
    this.target = target;
    this.callId = "call-" + calls + "-" + phone.port();
    this.tag = "from" + calls;
  }

  public String callId() {
    return callId;
  }

  /** From now on requests are in the dialog of a response. */
  public void joins(Text response) {
    toTag = response.tag("To");
  }

  public void nextCSeq() {
    cseq++;
  }

  public int cseq() {
    return cseq;
  }

  public String invite(String sdp, String extra) {
    return request("INVITE", cseq, extra, sdp);
  }

  public String invite() {
    return invite(Sdp.alaw(40_000), "");
  }

  public String ack(String sdp) {
    return request("ACK", cseq, "", sdp).replace("branch=z9hG4bK", "branch=z9hG4bKack");
  }

  public String cancel() {
    return request("CANCEL", cseq, "", "");
  }

  public String bye() {
    cseq++;
    return request("BYE", cseq, "", "");
  }

  /** A request; the body's type is that of a session description unless the extra says more. */
  public String request(String method, int number, String extra, String body) {
    boolean typed = extra.contains("Content-Type") || body.isEmpty();
    return method
        + " sip:0972101010@127.0.0.1:"
        + target
        + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:"
        + phone.port()
        + ";branch=z9hG4bK"
        + callId
        + number
        + "\r\nFrom: \"Test\" <sip:0612345678@127.0.0.1>;tag="
        + tag
        + "\r\nTo: <sip:0972101010@127.0.0.1>"
        + (toTag.isEmpty() ? "" : ";tag=" + toTag)
        + "\r\nCall-ID: "
        + callId
        + "\r\nCSeq: "
        + number
        + " "
        + method
        + "\r\nContact: <sip:carrier@127.0.0.1:"
        + phone.port()
        + ">\r\nMax-Forwards: 70\r\n"
        + extra
        + (typed ? "" : "Content-Type: application/sdp\r\n")
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
