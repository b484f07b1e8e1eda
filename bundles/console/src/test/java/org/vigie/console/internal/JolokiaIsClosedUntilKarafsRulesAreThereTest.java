package org.vigie.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.jolokia.server.core.restrictor.AllowAllRestrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.junit.jupiter.api.Test;

class JolokiaIsClosedUntilKarafsRulesAreThereTest {
  private final MBeanServer mbeans = MBeanServerFactory.newMBeanServer();
  private final AtomicInteger made = new AtomicInteger();
  private final KarafRestrictor restrictor =
      new KarafRestrictor(
          mbeans,
          () -> {
            made.incrementAndGet();
            return new AllowAllRestrictor();
          });

  @Test
  void nothingIsAllowedWithoutRules() throws Exception {
    assertThat(allowed()).isFalse();
    assertThat(restrictor.isHttpMethodAllowed(HttpMethod.POST)).isFalse();
    assertThat(restrictor.isTypeAllowed(RequestType.EXEC)).isFalse();
    assertThat(restrictor.isRemoteAccessAllowed("127.0.0.1")).isFalse();
    assertThat(made).hasValue(0);
  }

  @Test
  void hawtiosStandInIsNoRule() throws Exception {
    register("hawtio:type=security,area=jmx,name=HawtioDummyJMXSecurity");
    assertThat(allowed()).isFalse();
  }

  @Test
  void theRulesAreTakenOnceWhenKarafHasThem() throws Exception {
    assertThat(allowed()).isFalse();
    register("org.apache.karaf:type=security,area=jmx,name=root");
    assertThat(allowed()).isTrue();
    assertThat(restrictor.isAttributeWriteAllowed(new ObjectName("a:type=b"), "x")).isTrue();
    assertThat(made).hasValue(1);
  }

  private boolean allowed() throws Exception {
    ObjectName name = new ObjectName("a:type=b");
    return restrictor.isAttributeReadAllowed(name, "x")
        || restrictor.isOperationAllowed(name, "x()");
  }

  private void register(String name) throws Exception {
    mbeans.registerMBean(new StandardMBean(() -> {}, Runnable.class), new ObjectName(name));
  }
}
