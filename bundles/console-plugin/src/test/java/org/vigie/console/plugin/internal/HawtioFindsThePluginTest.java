package org.vigie.console.plugin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.management.Attribute;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class HawtioFindsThePluginTest {
  /** What io.hawt.web.plugin.PluginServlet asks for, and where. */
  private static final String[] ATTRIBUTES = {
    "Url", "Scope", "Module", "RemoteEntryFileName", "BustRemoteEntryCache", "PluginEntry"
  };

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

  @Test
  void allItsAttributesAreReadableWhileItIsRegistered() throws Exception {
    ObjectName all = new ObjectName("hawtio:type=plugin,name=*");
    try (var registration = new PluginRegistration(new VigiePlugin())) {
      assertThat(registration).isNotNull();
      assertThat(server.queryNames(all, null)).hasSize(1);
      List<Attribute> read =
          server
              .getAttributes(new ObjectName("hawtio:type=plugin,name=vigie"), ATTRIBUTES)
              .asList();
      assertThat(read).hasSize(ATTRIBUTES.length);
      assertThat(read).contains(new Attribute("Url", "/vigie-console"));
    }
    assertThat(server.queryNames(all, null)).isEmpty();
  }

  @Test
  void itTakesThePlaceOfOneThatWasLeft() throws Exception {
    var left = new PluginRegistration(new VigiePlugin());
    try (var fresh = new PluginRegistration(new VigiePlugin())) {
      assertThat(fresh).isNotNull();
      assertThat(server.isRegistered(new ObjectName("hawtio:type=plugin,name=vigie"))).isTrue();
    }
    left.close();
  }

  @Test
  void theBuiltFilesAreWhereTheMBeanSays() throws Exception {
    PluginMBean plugin = new VigiePlugin();
    Path entry = Path.of("target", "web", plugin.getRemoteEntryFileName());
    assertThat(Files.readString(entry)).contains(plugin.getScope()).contains(plugin.getModule());
  }
}
