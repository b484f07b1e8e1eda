package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegDialled;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.SetupIndex;
import org.vigie.callflow.api.CallMachine;
import org.vigie.callflow.api.CallState;
import org.vigie.callflow.api.CallWorld;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;
import org.vigie.escalation.api.Circumstances;
import org.vigie.oncall.api.OnCallResolver;

/** One thread decides for all calls: a step, planning included, takes well under 20 µs. */
class StepSpeedTest {
  private static final LegId CALLER = LegId.caller(Story.ID);
  private static final LegId PERSON = new LegId(Story.ID, 1);
  private static final List<CallCommand> CALL =
      List.of(
          new IncomingCall(
              Story.ID,
              Story.START,
              Story.invitation(Optional.of(Story.CALLER), false, true, House.LINE)),
          new LegDialled(PERSON, Story.START, "alpha"),
          new LegRinging(PERSON, Story.START),
          new LegAnswered(PERSON, Story.START, "alpha", "dialog"),
          new KeyPressed(PERSON, Story.START, '1'),
          new LegEnded(CALLER, Story.START, "BYE"),
          new LegEnded(PERSON, Story.START, "BYE"));

  @Test
  void aStepTakesMicroseconds() {
    SetupIndex setup = new SetupIndex(Houses.brunoThenChloe().setup());
    OnCallResolver oncall = new OnCallResolver(setup);
    CallWorld world = new CallWorld(Story.START, setup, oncall, Circumstances.NONE);
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      long start = System.nanoTime();
      run(world);
      nanos.add((System.nanoTime() - start) / CALL.size());
    }
    List<Long> warm = new ArrayList<>(nanos.subList(10_000, 20_000));
    Collections.sort(warm);

    assertThat(warm.get(warm.size() / 2)).as("median nanoseconds a step").isLessThan(20_000);
  }

  private static void run(CallWorld world) {
    CallState state = CallState.initial(Story.ID);
    for (CallCommand command : CALL) {
      state = CallMachine.step(state, command, world).state();
    }
    assertThat(state.ended()).isTrue();
  }
}
