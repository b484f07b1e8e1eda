package org.vigie.console.plugin.internal;

import javax.management.JMException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Serves the plugin's files (HTTP whiteboard resource) and announces it while the bundle is active.
 */
@Component(
    immediate = true, // nobody asks a resource service for its object
    service = ConsolePluginComponent.class,
    property = {
      "osgi.http.whiteboard.resource.pattern=" + VigiePlugin.URL + "/*",
      "osgi.http.whiteboard.resource.prefix=/web"
    })
public final class ConsolePluginComponent {
  private final PluginRegistration registration;

  @Activate
  public ConsolePluginComponent() throws JMException {
    registration = new PluginRegistration(new VigiePlugin());
  }

  @Deactivate
  void stop() throws JMException {
    registration.close();
  }
}
