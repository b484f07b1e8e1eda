package org.vigie.sip.internal.leg;

import java.util.Optional;
import javax.sip.address.Address;
import javax.sip.address.URI;
import javax.sip.message.Request;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.LegId;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;
import org.vigie.sip.internal.stack.Bodies;
import org.vigie.sip.internal.stack.Path;
import org.vigie.sip.internal.stack.Requests;
import org.vigie.sip.internal.stack.Sip;
import org.vigie.sip.internal.trunk.Presentation;
import org.vigie.sip.internal.trunk.Trunk;
import org.vigie.sip.internal.trunk.TrunkConfig;

/** Builds the INVITE of a leg on a trunk, and what refers to it after a crash. */
public final class Invite {
  private static final String ANONYMOUS = "\"Anonymous\" <sip:anonymous@anonymous.invalid>";

  private final LegId leg;
  private final Trunk trunk;
  private final Numbering numbering;
  private final Path path;
  private final int index;

  /**
   * @param index of the trunk's target that the path leads to
   */
  public Invite(LegId leg, Trunk trunk, Numbering numbering, Path path, int index) {
    this.leg = leg;
    this.trunk = trunk;
    this.numbering = numbering;
    this.path = path;
    this.index = index;
  }

  /** The INVITE with a CSeq: 1, and one more after each challenge. */
  public Request request(Dial dial, byte[] offer, long cseq) {
    TrunkConfig config = trunk.config();
    Presentation shown = Presentation.of(config.shownFor(dial), dial.identity(), numbering);
    Optional<Address> caller = shown.caller().map(number -> address(number, domain(config)));
    Address from = caller.orElseGet(() -> Sip.address(ANONYMOUS));
    Request request = bare(Request.INVITE, dial.number(), from, cseq);
    request.addHeader(path.contact(config.account().user()));
    request.addHeader(Requests.allow());
    request.addHeader(Requests.supported());
    request.addHeader(Sip.header("Accept", "application/sdp"));
    if (caller.isPresent()) {
      request.addHeader(Sip.header("P-Asserted-Identity", caller.get().toString().trim()));
    } else {
      request.addHeader(Sip.header("Privacy", "id"));
    }
    shown.diverting().ifPresent(line -> divert(request, address(line, domain(config))));
    Bodies.setSdp(request, offer);
    return request;
  }

  /**
   * The same in the older and in the newer form (RFC 5806; RFC 7044 with the cause of RFC 4458).
   */
  private static void divert(Request request, Address line) {
    String from = line.toString().trim();
    request.addHeader(Sip.header("Diversion", from + ";reason=unconditional"));
    String to = "<" + request.getRequestURI() + ";cause=302>";
    String history = from + ";index=1, " + to + ";index=1.1;mp=1";
    request.addHeader(Sip.header("History-Info", history));
  }

  /** CANCEL for the INVITE with a CSeq, also for one that a process before this one sent. */
  public Request cancel(PhoneNumber number, long cseq) {
    return bare(Request.CANCEL, number, Sip.address(ANONYMOUS), cseq);
  }

  private Request bare(String method, PhoneNumber number, Address from, long cseq) {
    URI uri = uri(number);
    String callId = Identities.callId(leg, trunk.name(), index);
    String branch = Identities.branch(leg, trunk.name(), index, cseq);
    Requests.Line line = new Requests.Line(method, uri, callId, cseq, branch);
    Address to = Sip.make(() -> Sip.ADDRESSES.createAddress(uri));
    return Requests.request(
        line,
        new Requests.Party(from, Identities.tag(leg)),
        new Requests.Party(to, null),
        path,
        path.hop());
  }

  private URI uri(PhoneNumber number) {
    TrunkConfig config = trunk.config();
    return config.target().uri(written(number));
  }

  private Address address(PhoneNumber number, String domain) {
    return Sip.address("<sip:" + written(number) + "@" + domain + ">");
  }

  private String written(PhoneNumber number) {
    return numbering.format(number, trunk.config().numberFormat());
  }

  /** A registered trunk knows its customers under its own name, another under ours. */
  private String domain(TrunkConfig config) {
    return config.account().register() ? config.target().host() : path.localHost();
  }
}
