package org.vigie.sip.internal;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.vigie.sip.internal.trunk.TrunkDirectory;

/** One trunk's configuration, from when its file is there until it is gone. */
@Component(
    configurationPid = "org.vigie.sip.trunk",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    immediate = true,
    service = {})
@Designate(ocd = TrunkSettings.class, factory = true)
public final class TrunkComponent {
  private final TrunkDirectory trunks;
  private final String pid;

  @Activate
  public TrunkComponent(@Reference TrunkDirectory trunks, Map<String, ?> values) {
    this.trunks = trunks;
    this.pid = String.valueOf(values.get("service.pid"));
    trunks.put(pid, values);
  }

  @Modified
  void changed(Map<String, ?> values) {
    trunks.put(pid, values);
  }

  @Deactivate
  void stop() {
    trunks.remove(pid);
  }
}
