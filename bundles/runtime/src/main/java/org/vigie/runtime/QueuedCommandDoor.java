package org.vigie.runtime;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.api.call.CallCommand;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.CommandHandler;

/** The command door: up to 20,000 commands wait while the routes are away. */
@Component(service = CommandDoor.class)
public final class QueuedCommandDoor implements CommandDoor {
  private static final int BOUND = 20_000;

  private final Door<CommandHandler> door = new Door<>("commands", BOUND);

  @Override
  public void submit(CallCommand command) {
    door.pass(handler -> handler.handle(command));
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addHandler(CommandHandler handler) {
    door.open(handler);
  }

  public void removeHandler(CommandHandler handler) {
    door.close(handler);
  }
}
