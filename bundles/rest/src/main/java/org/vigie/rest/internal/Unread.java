package org.vigie.rest.internal;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What is left of a body when the answer is known. Jetty closes the connection over it without a
 * word, and a client that sends its next request by it never gets an answer (RFC 9112, 9.3).
 */
final class Unread {
  private static final int MAX = 64 * 1024;

  private Unread() {}

  /** Reads a small rest; only for who is logged in, since a slow client holds a thread by it. */
  static void finish(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!hasBody(request)) {
      return;
    }
    ServletInputStream body = request.getInputStream();
    if (!body.isFinished()
        && (request.getContentLengthLong() > MAX || body.readNBytes(MAX + 1).length > MAX)) {
      close(request, response);
    }
  }

  /** Says that the connection is of no further use. */
  static void close(HttpServletRequest request, HttpServletResponse response) {
    if (hasBody(request)) {
      response.setHeader("Connection", "close");
    }
  }

  /** RFC 9112, 6.3. */
  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }
}
