package org.vigie.sip.internal.stack;

import gov.nist.javax.sip.message.SIPRequest;
import java.util.List;
import java.util.Optional;
import javax.sip.address.Address;
import javax.sip.address.Hop;
import javax.sip.address.URI;
import javax.sip.header.AllowHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** Builds requests. */
public final class Requests {
  private static final String ALLOW = "INVITE, ACK, BYE, CANCEL, OPTIONS, INFO, UPDATE, PRACK";
  static final MaxForwardsHeader MAX_FORWARDS =
      Sip.make(() -> Sip.HEADERS.createMaxForwardsHeader(70));

  private Requests() {}

  /**
   * One end of a request.
   *
   * @param tag null in the To header of a request outside a dialog
   */
  public record Party(Address address, @Nullable String tag) {}

  /** What every request has beside its ends. */
  public record Line(String method, URI uri, String callId, long cseq, String branch) {}

  public static Request request(Line line, Party from, Party to, Path path, Hop hop) {
    return Sip.make(
        () -> {
          FromHeader fromHeader = Sip.HEADERS.createFromHeader(from.address(), from.tag());
          ToHeader toHeader = Sip.HEADERS.createToHeader(to.address(), to.tag());
          Request request =
              Sip.MESSAGES.createRequest(
                  line.uri(),
                  line.method(),
                  Sip.HEADERS.createCallIdHeader(line.callId()),
                  Sip.HEADERS.createCSeqHeader(line.cseq(), line.method()),
                  fromHeader,
                  toHeader,
                  List.of(path.via(line.branch())),
                  MAX_FORWARDS);
          ((SIPRequest) request).setApplicationData(hop);
          return request;
        });
  }

  /** A request in a dialog, with the dialog's present CSeq. */
  public static Request inDialog(Dialog dialog, String method, String branch) {
    Dialog.Id id = dialog.id();
    Line line = new Line(method, dialog.target(), id.callId(), dialog.cseq(), branch);
    Party from = new Party(dialog.local(), id.localTag());
    Party to = new Party(dialog.remote(), id.remoteTag().isEmpty() ? null : id.remoteTag());
    Hop hop = dialog.path().hop(dialog.firstHop());
    Request request = request(line, from, to, dialog.path(), hop);
    route(request, dialog.routes());
    return request;
  }

  /** Puts a route set on a request. */
  public static void route(Request request, List<String> routes) {
    for (String route : routes) {
      request.addHeader(Sip.make(() -> Sip.HEADERS.createRouteHeader(Sip.address(route))));
    }
  }

  /** What we understand; JAIN-SIP writes it as it stands, in one line. */
  public static AllowHeader allow() {
    return Sip.make(() -> Sip.HEADERS.createAllowHeader(ALLOW));
  }

  /** The extensions that we understand. */
  public static Header supported() {
    String tags = OptionTags.RELIABLE + ", " + OptionTags.TIMER;
    return Sip.make(() -> Sip.HEADERS.createSupportedHeader(tags));
  }

  /** The Contact of a message, for later requests in its dialog. */
  public static Optional<URI> contact(Message message) {
    return Sip.addressIn(message, "Contact").map(Address::getURI);
  }
}
