package org.vigie.engine.internal.service;

import java.time.Duration;
import java.time.InstantSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.call.CallId;
import org.vigie.api.query.CallBacks;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.engine.internal.CallSide;
import org.vigie.engine.internal.RulebookSource;

/** Calls that users place, as a service. */
@Component(service = CallBacks.class)
public final class CallBacksComponent implements CallBacks {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PlacedCalls calls;

  @Activate
  public CallBacksComponent(
      @Reference CallSide side,
      @Reference CommandDoor door,
      @Reference RulebookSource rules,
      @Reference InstantSource clock) {
    calls = new PlacedCalls(side, door, rules.rulebook(), clock, PATIENCE);
  }

  @Override
  public CallId place(String line, String person, String number, String by) {
    return calls.place(line, person, number, by);
  }

  @Deactivate
  public void deactivate() {
    calls.close();
  }
}
