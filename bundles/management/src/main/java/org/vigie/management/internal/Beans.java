package org.vigie.management.internal;

import java.util.Map;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Beans that stand in an MBean server from construction until closed. */
final class Beans implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Beans.class);
  private static final String DOMAIN = "org.vigie:type=";

  private final MBeanServer server;
  private final Map<String, Object> beans;

  Beans(MBeanServer server, Map<String, Object> beans) {
    this.server = server;
    this.beans = Map.copyOf(beans);
    this.beans.forEach(this::register);
  }

  private void register(String type, Object bean) {
    try {
      server.registerMBean(bean, new ObjectName(DOMAIN + type));
    } catch (JMException e) {
      throw new IllegalStateException("the MBean " + DOMAIN + type + " cannot be registered", e);
    }
  }

  @Override
  public void close() {
    beans.keySet().forEach(this::unregister);
  }

  private void unregister(String type) {
    try {
      server.unregisterMBean(new ObjectName(DOMAIN + type));
    } catch (InstanceNotFoundException e) {
      LOG.debug("the MBean {}{} was gone already", DOMAIN, type);
    } catch (JMException e) {
      LOG.warn("the MBean {}{} cannot be taken away", DOMAIN, type, e);
    }
  }
}
