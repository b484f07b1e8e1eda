package org.vigie.rest.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.security.Identity;
import org.vigie.api.store.StoreException;

/**
 * Everything under {@code /api/v1}: finds the operation, asks who it is, does it, and makes a
 * problem document of whatever goes wrong.
 */
class ApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);
  private static final String STREAM = "/events";

  private final transient Routes routes;
  private final transient Gate gate;
  private final transient Events events;

  ApiServlet(Routes routes, Gate gate, Events events) {
    this.routes = routes;
    this.gate = gate;
    this.events = events;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    headers(response);
    Answer answer;
    try {
      Routes.Found found = routes.find(request.getMethod(), path(request));
      Ask ask = ask(request, found);
      if (found.route().template().equals(STREAM) && !request.getMethod().equals("HEAD")) {
        events.open(request, response);
        return;
      }
      answer = found.route().handler().handle(ask);
    } catch (Problem problem) {
      answer = Answer.of(problem);
    } catch (StoreException e) {
      LOG.warn("{}: {}", request.getMethod(), e.getMessage());
      answer = Answer.of(Problem.away("the store"));
    } catch (RuntimeException e) {
      // The boundary to the container: its own error page is no problem document.
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
      answer = Answer.of(new Problem(500, "this is a fault of ours; the log has it"));
    }
    write(request, response, answer);
  }

  private static String path(HttpServletRequest request) {
    return Optional.ofNullable(request.getPathInfo()).orElse("/");
  }

  private Ask ask(HttpServletRequest request, Routes.Found found) {
    Optional<Identity> who =
        gate.who(Optional.ofNullable(request.getHeader("Authorization")), request.getRemoteAddr());
    Access access = found.route().access();
    if (access != Access.OPEN) {
      Identity identity = who.orElseThrow(() -> Gate.missing("log in first"));
      if (!access.allows(identity)) {
        throw new Problem(403, "your roles do not allow this");
      }
    }
    return new Ask(request, who, found.parts(), new Query(request.getQueryString()));
  }

  /** No page may frame, sniff or keep what is said here; no other origin is let in (no CORS). */
  private static void headers(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
  }

  private static void write(HttpServletRequest request, HttpServletResponse response, Answer answer)
      throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setContentType(answer.type());
    response.setContentLength(answer.body().length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(answer.body());
    }
  }
}
