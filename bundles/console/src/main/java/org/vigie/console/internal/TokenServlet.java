package org.vigie.console.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import javax.security.auth.Subject;
import org.jolokia.json.JSONArray;
import org.jolokia.json.JSONObject;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.vigie.api.security.Identity;
import org.vigie.api.security.Tokens;

/**
 * {@code POST /hawtio/api-token}: exchanges the console's session for a short-lived bearer token of
 * {@code /api/v1}, so that a page never holds a password. 403 without a session, 503 while the REST
 * bundle is away.
 *
 * <p>POST only: a page of another site can provoke one, but never read the answer.
 */
public final class TokenServlet extends HttpServlet {
  /** Where {@code web.xml} maps it, below the context. */
  static final String PATH = "/api-token";

  /** Attribute of every web application bundle: OSGi Compendium R8, 128.6.1. */
  private static final String BUNDLE_CONTEXT = "osgi-bundlecontext";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    Optional<Identity> who = session(request).flatMap(Subjects::identity);
    if (who.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Optional<String> token = issue(who.get());
    if (token.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    JSONObject answer = new JSONObject();
    answer.put("token", token.get());
    answer.put("user", who.get().user());
    answer.put("roles", new JSONArray(who.get().roles()));
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(answer.toJSONString());
  }

  private static Optional<Subject> session(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable(session.getAttribute("subject")).map(Subject.class::cast);
  }

  private Optional<String> issue(Identity who) {
    BundleContext bundle = (BundleContext) getServletContext().getAttribute(BUNDLE_CONTEXT);
    ServiceReference<Tokens> reference = bundle.getServiceReference(Tokens.class);
    Tokens tokens = reference == null ? null : bundle.getService(reference);
    if (tokens == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(tokens.issue(who));
    } finally {
      bundle.ungetService(reference);
    }
  }
}
