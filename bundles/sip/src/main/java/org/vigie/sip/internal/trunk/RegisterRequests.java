package org.vigie.sip.internal.trunk;

import java.util.ListIterator;
import javax.sip.address.Address;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.vigie.sip.internal.stack.Path;
import org.vigie.sip.internal.stack.Requests;
import org.vigie.sip.internal.stack.Sip;

/** Builds REGISTER: one Call-ID, CSeq going up (RFC 3261, 10.2). Guarded by the registration. */
final class RegisterRequests {
  private final Trunk trunk;
  private final Tokens tokens;
  private final String callId;
  private final String tag;
  private long cseq;
  private String contact = "";

  RegisterRequests(Trunk trunk, Tokens tokens) {
    this.trunk = trunk;
    this.tokens = tokens;
    this.callId = tokens.next() + tokens.next() + "@vigie-register";
    this.tag = tokens.next();
  }

  Request register(Path path, int expires) {
    cseq++;
    TrunkConfig config = trunk.config();
    Requests.Line line =
        new Requests.Line(
            Request.REGISTER, config.target().uri(""), callId, cseq, "z9hG4bK" + tokens.next());
    Address self = Sip.address("<sip:" + config.account().user() + "@" + domain(config) + ">");
    Requests.Party from = new Requests.Party(self, tag);
    Requests.Party to = new Requests.Party(self, null);
    Request request = Requests.request(line, from, to, path, path.hop());
    ContactHeader header = path.contact(config.account().user());
    contact = header.getAddress().getURI().toString();
    request.addHeader(header);
    request.addHeader(Sip.header("Expires", Integer.toString(expires)));
    request.addHeader(Requests.allow());
    return request;
  }

  private static String domain(TrunkConfig config) {
    return config.target().host();
  }

  /** How long a registration holds: as our Contact says, else Expires, else as asked. */
  int granted(Response response, int asked) {
    ListIterator<?> contacts = response.getHeaders(ContactHeader.NAME);
    while (contacts != null && contacts.hasNext()) {
      if (contacts.next() instanceof ContactHeader header
          && header.getExpires() >= 0
          && contact.equals(plain(header))) {
        return header.getExpires();
      }
    }
    return response.getHeader(ExpiresHeader.NAME) instanceof ExpiresHeader header
        ? header.getExpires()
        : asked;
  }

  private static String plain(ContactHeader header) {
    return header.getAddress().getURI().toString();
  }
}
