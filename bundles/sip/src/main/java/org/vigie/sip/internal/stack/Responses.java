package org.vigie.sip.internal.stack;

import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Builds responses. */
public final class Responses {
  private Responses() {}

  /**
   * A response.
   *
   * @param toTag ours (RFC 3261, 8.2.6.2); empty for 100
   */
  public static Response of(Request request, int status, String toTag) {
    return Sip.make(
        () -> {
          Response response = Sip.MESSAGES.createResponse(status, request);
          ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
          if (!toTag.isEmpty() && (to.getTag() == null || to.getTag().isEmpty())) {
            to.setTag(toTag);
          }
          return response;
        });
  }

  /** The same with its own words. */
  public static Response of(Request request, int status, String toTag, String reason) {
    Response response = of(request, status, toTag);
    return Sip.make(
        () -> {
          response.setReasonPhrase(reason);
          return response;
        });
  }

  /** {@code 486 Busy Here}. */
  public static String text(Response response) {
    String reason = response.getReasonPhrase();
    return response.getStatusCode() + (reason == null || reason.isEmpty() ? "" : " " + reason);
  }
}
