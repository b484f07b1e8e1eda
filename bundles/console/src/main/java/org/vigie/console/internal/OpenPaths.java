package org.vigie.console.internal;

import io.hawt.web.auth.AuthenticationConfiguration;
import io.hawt.web.auth.ClientRouteRedirectFilter;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Arrays;

/**
 * Tells Hawtio's page filter which of our paths answer for themselves. Every other path is taken
 * for a page of the application and answered by {@code index.html}.
 */
public final class OpenPaths implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    String[] stock = AuthenticationConfiguration.UNSECURED_PATHS;
    String[] paths = Arrays.copyOf(stock, stock.length + 1);
    paths[stock.length] = TokenServlet.PATH;
    event
        .getServletContext()
        .setAttribute(ClientRouteRedirectFilter.ATTRIBUTE_UNSECURED_PATHS, paths);
  }
}
