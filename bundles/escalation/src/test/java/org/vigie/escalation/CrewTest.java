package org.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;
import org.vigie.escalation.api.Crew;
import org.vigie.escalation.api.Surroundings;
import org.vigie.oncall.api.OnCallResolver;

/** How many callers of a queue can be put through at once: SPEC « Entry », 7. */
class CrewTest {
  private static final Who ANNA_AND_BEN = new Who.Persons(List.of("anna", "ben"));
  private static final SetupIndex SETUP = Team.setup();
  private static final OnCallResolver ONCALL = new OnCallResolver(SETUP);

  private static Crew crew(Around around, Who... steps) {
    return crew(around, ONCALL.at(Team.ID, Team.NOW).orElseThrow(), steps);
  }

  private static Crew crew(Around around, OnCall planned, Who... steps) {
    Policy policy =
        Team.policy(
            Arrays.stream(steps)
                .map(who -> Team.step(who, Strategy.ROUND_ROBIN, 2, Duration.ZERO))
                .toList(),
            Optional.empty());
    SearchStarted start =
        new SearchStarted(Team.NOW, Team.ID, policy, planned, Optional.empty(), Optional.empty());
    return Crew.of(start, new Surroundings(Team.NOW, SETUP, ONCALL, around));
  }

  @Test
  void aPersonCountsOnceHoweverManyTelephonesAndStepsTheyHave() {
    assertThat(crew(new Around(), new Who.Rank(1), ANNA_AND_BEN)).isEqualTo(new Crew(true, 2));
    assertThat(crew(new Around(), new Who.EveryRank(), new Who.Managers())).isEqualTo(three());
  }

  private static Crew three() {
    return new Crew(true, 3);
  }

  @Test
  void whoIsInACallIsNotFree() {
    assertThat(crew(new Around().inCall("anna"), ANNA_AND_BEN)).isEqualTo(new Crew(true, 1));
    assertThat(crew(new Around().inCall("anna", "ben"), ANNA_AND_BEN)).isEqualTo(new Crew(true, 0));
  }

  @Test
  void whoHasATelephoneThatIsNotEngagedIsFree() {
    assertThat(crew(new Around().engaged("+33600000001"), new Who.Rank(1)).free()).isEqualTo(1);
    assertThat(crew(new Around().engaged("+33600000002"), new Who.Rank(2)).free()).isZero();
  }

  @Test
  void aNumberThatBelongsToNobodyIsAlwaysFree() {
    Who number = new Who.Number(new PhoneNumber("+33600000009"));
    Around around = new Around().inCall("anna").engaged("+33600000009");

    assertThat(crew(around, new Who.Rank(1), number)).isEqualTo(new Crew(true, 1));
  }

  @Test
  void nobodyIsThereInAGapUnlessThePolicyNeverAsksThePlanning() {
    OnCall gap = Drill.nobody(OnCall.State.GAP);

    assertThat(crew(new Around(), gap, new Who.Rank(1), ANNA_AND_BEN).any()).isFalse();
    assertThat(crew(new Around(), gap, ANNA_AND_BEN).any()).isTrue();
    assertThat(crew(new Around(), new Who.Persons(List.of("nobody"))).any()).isFalse();
  }
}
