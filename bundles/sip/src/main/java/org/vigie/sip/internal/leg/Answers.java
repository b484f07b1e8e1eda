package org.vigie.sip.internal.leg;

import javax.sip.message.Request;
import javax.sip.message.Response;
import org.vigie.sip.internal.refresh.SessionTimer;
import org.vigie.sip.internal.stack.Requests;
import org.vigie.sip.internal.stack.Responses;
import org.vigie.sip.internal.stack.Sip;

/** Responses that are the same whoever asks. */
public final class Answers {
  private static final String TAG = "vigie";

  private Answers() {}

  public static Response of(Request request, int status) {
    return Responses.of(request, status, TAG);
  }

  public static Response options(Request request) {
    Response response = of(request, Response.OK);
    response.setHeader(Requests.allow());
    response.setHeader(Sip.header("Accept", "application/sdp"));
    return response;
  }

  /** RFC 3261, 8.2.1. */
  public static Response notAllowed(Request request) {
    Response response = of(request, Response.METHOD_NOT_ALLOWED);
    response.setHeader(Requests.allow());
    return response;
  }

  /** RFC 3261, 8.2.3. */
  public static Response notSdp(Request request) {
    Response response = of(request, Response.UNSUPPORTED_MEDIA_TYPE);
    response.setHeader(Sip.header("Accept", "application/sdp"));
    return response;
  }

  /** RFC 3261, 8.2.2.3. */
  public static Response unsupported(Request request, String extensions) {
    Response response = of(request, Response.BAD_EXTENSION);
    response.setHeader(Sip.make(() -> Sip.HEADERS.createUnsupportedHeader(extensions)));
    return response;
  }

  /** RFC 4028, 9. */
  public static Response tooBrief(Request request) {
    Response response =
        Responses.of(request, SessionTimer.TOO_BRIEF, TAG, "Session Interval Too Small");
    response.setHeader(SessionTimer.least(SessionTimer.LEAST));
    return response;
  }

  public static Response bad(Request request, String reason) {
    String plain = reason.replaceAll("[^\\x20-\\x7e]", "?");
    return Responses.of(request, Response.BAD_REQUEST, TAG, "Bad Request: " + shortened(plain));
  }

  /**
   * No capacity.
   *
   * @param seconds RFC 3261, 20.33
   */
  public static Response full(Request request, long seconds) {
    Response response = of(request, Response.SERVICE_UNAVAILABLE);
    response.setHeader(Sip.header("Retry-After", Long.toString(seconds)));
    return response;
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) : text;
  }
}
