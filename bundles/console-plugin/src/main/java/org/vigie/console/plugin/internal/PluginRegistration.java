package org.vigie.console.plugin.internal;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * Keeps the plugin's MBean where Hawtio looks for plugins: the platform's server, {@code
 * hawtio:type=plugin}.
 */
final class PluginRegistration implements AutoCloseable {
  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final ObjectName name;

  /** Registers it, in the place of one that an earlier bundle may have left. */
  PluginRegistration(PluginMBean plugin) throws JMException {
    name = new ObjectName("hawtio:type=plugin,name=" + plugin.getScope());
    close();
    server.registerMBean(new StandardMBean(plugin, PluginMBean.class), name);
  }

  @Override
  public void close() throws JMException {
    if (server.isRegistered(name)) {
      server.unregisterMBean(name);
    }
  }
}
