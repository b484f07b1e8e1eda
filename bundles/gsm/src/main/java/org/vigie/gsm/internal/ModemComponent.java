package org.vigie.gsm.internal;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.vigie.gsm.internal.modem.ModemDirectory;

/** One modem's configuration, from when its file is there until it is gone. */
@Component(
    configurationPid = "org.vigie.gsm",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    immediate = true,
    service = {})
@Designate(ocd = ModemSettings.class, factory = true)
public final class ModemComponent {
  private final ModemDirectory modems;
  private final String pid;

  @Activate
  public ModemComponent(@Reference ModemDirectory modems, Map<String, ?> values) {
    this.modems = modems;
    this.pid = String.valueOf(values.get("service.pid"));
    modems.put(pid, values);
  }

  @Modified
  void changed(Map<String, ?> values) {
    modems.put(pid, values);
  }

  @Deactivate
  void stop() {
    modems.remove(pid);
  }
}
