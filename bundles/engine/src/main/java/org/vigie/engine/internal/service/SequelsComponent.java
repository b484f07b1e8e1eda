package org.vigie.engine.internal.service;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.runtime.TextDoor;
import org.vigie.engine.internal.CallSide;
import org.vigie.engine.internal.Sequels;

/** Joins the calls to the door of messages and alerts. On its own: neither may need the other. */
@Component(
    immediate = true,
    service = {})
public final class SequelsComponent {
  private final Sequels sequels;

  @Activate
  public SequelsComponent(@Reference CallSide calls, @Reference TextDoor texts) {
    sequels = calls.sequels();
    sequels.open(texts);
  }

  @Deactivate
  public void deactivate() {
    sequels.shut();
  }
}
