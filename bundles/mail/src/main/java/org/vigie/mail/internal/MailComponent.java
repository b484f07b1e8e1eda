package org.vigie.mail.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.mail.MailDoor;
import org.vigie.api.mail.MailStore;
import org.vigie.api.runtime.Threads;

/** The mail room as a service. It stands without a file, too: then mail is off. */
@Component(
    configurationPid = "org.vigie.mail",
    immediate = true,
    service = {MailDoor.class, HealthSource.class})
@Designate(ocd = MailSettings.class)
public final class MailComponent implements MailDoor, HealthSource {
  private final MailRoom room;

  @Activate
  public MailComponent(
      @Reference MailStore store,
      @Reference InstantSource clock,
      @Reference Threads threads,
      Map<String, ?> values) {
    room = new MailRoom(store, clock, threads);
    room.configure(values);
  }

  @Modified
  void changed(Map<String, ?> values) {
    room.configure(values);
  }

  @Deactivate
  void stop() {
    room.close();
  }

  @Override
  public boolean open() {
    return room.open();
  }

  @Override
  public void owed() {
    room.owed();
  }

  @Override
  public List<HealthPart> parts() {
    return room.parts();
  }
}
