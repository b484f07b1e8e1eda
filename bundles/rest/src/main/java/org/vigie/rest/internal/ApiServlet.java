package org.vigie.rest.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.vigie.api.security.Identity;

/**
 * Everything under {@code /api/v1}: finds the operation, asks who it is, does it, and makes a
 * problem document of whatever goes wrong.
 */
class ApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String STREAM = "/events";

  private final transient Routes routes;
  private final transient Gate gate;
  private final transient Events events;
  private final transient Duration patience;

  /**
   * @param patience how long an answer may take; the doors behind give up earlier
   */
  ApiServlet(Routes routes, Gate gate, Events events, Duration patience) {
    this.patience = patience;
    this.routes = routes;
    this.gate = gate;
    this.events = events;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    headers(response);
    Routes.Found found;
    Ask ask;
    try {
      refuseOtherSites(request);
      found = routes.find(request.getMethod(), path(request));
      ask = ask(request, found);
    } catch (RuntimeException e) {
      // The boundary to the container: its own error page is no problem document.
      Unread.close(request, response);
      write(request, response, Faults.answer(request, e));
      return;
    }
    act(request, response, found, ask);
  }

  private void act(
      HttpServletRequest request, HttpServletResponse response, Routes.Found found, Ask ask)
      throws IOException {
    try {
      if (found.route().template().equals(STREAM) && !request.getMethod().equals("HEAD")) {
        events.open(request, response);
      } else {
        Duration longest = found.route().patience().orElse(patience);
        answer(request, response, found.route().handler().handle(ask), longest);
      }
    } catch (RuntimeException e) {
      // As above.
      Unread.finish(request, response);
      write(request, response, Faults.answer(request, e));
    }
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      CompletionStage<Supplier<Answer>> stage,
      Duration longest)
      throws IOException {
    CompletableFuture<Supplier<Answer>> future = stage.toCompletableFuture();
    if (future.isDone()) {
      Unread.finish(request, response);
      write(request, response, future.join().get());
    } else {
      Waiting.start(request, response, ApiServlet::write, longest).until(stage);
    }
  }

  /** A page of another site must not act with what the browser knows (W3C Fetch Metadata, 2.4). */
  private static void refuseOtherSites(HttpServletRequest request) {
    boolean reads = Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
    String site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).orElse("none");
    if (!reads && (site.equals("cross-site") || site.equals("same-site"))) {
      throw new Problem(403, "a page of another site may not do this");
    }
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
    if (!answer.type().isEmpty()) {
      response.setContentType(answer.type());
    }
    if (answer.body() instanceof Answer.Whole whole) {
      response.setContentLength(whole.bytes().length);
    }
    if (!request.getMethod().equals("HEAD")) {
      answer.body().writeTo(response.getOutputStream());
    }
  }
}
