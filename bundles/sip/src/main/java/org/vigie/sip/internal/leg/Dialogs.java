package org.vigie.sip.internal.leg;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ListIterator;
import javax.sip.address.URI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.RecordRouteHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.vigie.sip.internal.stack.Dialog;
import org.vigie.sip.internal.stack.Path;
import org.vigie.sip.internal.stack.Requests;

/** Makes dialogs of the messages that establish them (RFC 3261, 12.1). */
public final class Dialogs {
  private Dialogs() {}

  /** Our side of a dialog that an INVITE to us begins. */
  public static Dialog called(Request invite, String localTag, Path path) {
    FromHeader from = (FromHeader) invite.getHeader(FromHeader.NAME);
    ToHeader to = (ToHeader) invite.getHeader(ToHeader.NAME);
    Dialog.Id id = new Dialog.Id(callId(invite), localTag, tag(from.getTag()));
    URI target = Requests.contact(invite).orElse(from.getAddress().getURI());
    return new Dialog(
        id, to.getAddress(), from.getAddress(), recordRoutes(invite), target, 0, path);
  }

  /** Our side of a dialog that a response to our INVITE establishes. */
  public static Dialog calling(Request invite, Response response, Path path) {
    FromHeader from = (FromHeader) response.getHeader(FromHeader.NAME);
    ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
    Dialog.Id id = new Dialog.Id(callId(response), tag(from.getTag()), tag(to.getTag()));
    List<String> routes = new ArrayList<>(recordRoutes(response));
    Collections.reverse(routes);
    URI target = Requests.contact(response).orElse(invite.getRequestURI());
    return new Dialog(id, from.getAddress(), to.getAddress(), routes, target, cseq(response), path);
  }

  public static String callId(Message message) {
    return ((CallIdHeader) message.getHeader(CallIdHeader.NAME)).getCallId();
  }

  public static long cseq(Message message) {
    return ((CSeqHeader) message.getHeader(CSeqHeader.NAME)).getSeqNumber();
  }

  public static String fromTag(Message message) {
    return tag(((FromHeader) message.getHeader(FromHeader.NAME)).getTag());
  }

  public static String toTag(Message message) {
    return tag(((ToHeader) message.getHeader(ToHeader.NAME)).getTag());
  }

  private static String tag(@org.jspecify.annotations.Nullable String tag) {
    return tag == null ? "" : tag;
  }

  private static List<String> recordRoutes(Message message) {
    List<String> routes = new ArrayList<>();
    ListIterator<?> all = message.getHeaders(RecordRouteHeader.NAME);
    while (all != null && all.hasNext()) {
      if (all.next() instanceof RecordRouteHeader route) {
        routes.add("<" + route.getAddress().getURI() + ">");
      }
    }
    return routes;
  }
}
