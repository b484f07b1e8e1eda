package org.vigie.console.internal;

import io.hawt.system.RBACRestrictor;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.jolokia.server.core.config.Configuration;
import org.jolokia.server.core.restrictor.DenyAllRestrictor;
import org.jolokia.server.core.service.api.Restrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.jspecify.annotations.Nullable;

/**
 * Lets Jolokia do what {@code etc/jmx.acl*.cfg} allows to the user, and nothing before those rules
 * are in force.
 *
 * <p>Hawtio's own {@link RBACRestrictor} looks for the security MBean once, when it is made. If the
 * console starts before Karaf's management bundle, it finds only Hawtio's stand-in, which allows
 * everything, and keeps it. This class makes one only when Karaf's own MBean is there. Thread-safe.
 */
public final class KarafRestrictor implements Restrictor {
  private static final String KARAF_SECURITY = "org.apache.karaf:type=security,area=jmx,*";

  private final MBeanServer mbeans;
  private final Supplier<Restrictor> rules;
  private final Restrictor closed = new DenyAllRestrictor();
  private volatile @Nullable Restrictor open;

  /** Called by Jolokia, which finds this class by name in {@code web.xml}. */
  public KarafRestrictor(Configuration configuration) {
    this(ManagementFactory.getPlatformMBeanServer(), () -> new RBACRestrictor(configuration));
  }

  KarafRestrictor(MBeanServer mbeans, Supplier<Restrictor> rules) {
    this.mbeans = mbeans;
    this.rules = rules;
  }

  private Restrictor current() {
    Restrictor known = open;
    if (known != null) {
      return known;
    }
    synchronized (this) {
      if (open == null && karafIsThere()) {
        open = rules.get();
      }
      Restrictor made = open;
      return made == null ? closed : made;
    }
  }

  private boolean karafIsThere() {
    try {
      return !mbeans.queryNames(new ObjectName(KARAF_SECURITY), null).isEmpty();
    } catch (MalformedObjectNameException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean isHttpMethodAllowed(HttpMethod method) {
    return current().isHttpMethodAllowed(method);
  }

  @Override
  public boolean isTypeAllowed(RequestType type) {
    return current().isTypeAllowed(type);
  }

  @Override
  public boolean isAttributeReadAllowed(ObjectName name, String attribute) {
    return current().isAttributeReadAllowed(name, attribute);
  }

  @Override
  public boolean isAttributeWriteAllowed(ObjectName name, String attribute) {
    return current().isAttributeWriteAllowed(name, attribute);
  }

  @Override
  public boolean isOperationAllowed(ObjectName name, String operation) {
    return current().isOperationAllowed(name, operation);
  }

  @Override
  public boolean isRemoteAccessAllowed(String... hostOrAddress) {
    return current().isRemoteAccessAllowed(hostOrAddress);
  }

  @Override
  public boolean isOriginAllowed(String origin, boolean strictCheck) {
    return current().isOriginAllowed(origin, strictCheck);
  }

  @Override
  public boolean isObjectNameHidden(ObjectName name) {
    return current().isObjectNameHidden(name);
  }
}
