package org.vigie.console.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Keeps {@code index.html} out of browsers' caches. Its validators are made from the date in the
 * reproducible archive, and its length, which do not change when only the hashes in its links do:
 * after an update a browser would be told « 304 », and ask for scripts that are gone.
 */
public final class FreshPage implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ((HttpServletResponse) response).setHeader("Cache-Control", "no-store");
    chain.doFilter(request, response);
  }
}
