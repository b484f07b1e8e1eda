package org.vigie.console.plugin.internal.log;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.ops4j.pax.logging.spi.PaxAppender;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Receives log lines from pax-logging's appender {@code PaxOsgi}, and answers by the MBean {@code
 * hawtio:type=LogQuery}.
 */
@Component(
    immediate = true,
    service = PaxAppender.class,
    property = "org.ops4j.pax.logging.appender.name=VigieConsole")
public final class LogComponent implements PaxAppender {
  private static final int LINES = 1_000;
  private static final String NAME = "hawtio:type=LogQuery";

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final RecentLog log = new RecentLog(LINES);

  @Activate
  public LogComponent() throws JMException {
    stop();
    server.registerMBean(new StandardMBean(new LogQuery(log), LogQueryMBean.class), name());
  }

  @Override
  public void doAppend(PaxLoggingEvent event) {
    log.doAppend(event);
  }

  @Deactivate
  void stop() throws JMException {
    if (server.isRegistered(name())) {
      server.unregisterMBean(name());
    }
  }

  private static ObjectName name() throws JMException {
    return new ObjectName(NAME);
  }
}
