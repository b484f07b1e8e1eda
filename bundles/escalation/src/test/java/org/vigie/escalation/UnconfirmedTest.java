package org.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;

/** SPEC « Ringing people », 7: who has not confirmed a shift may not know of it. */
class UnconfirmedTest {
  private static Policy ranks(int... ranks) {
    return Team.policy(
        Arrays.stream(ranks)
            .mapToObj(r -> Team.step(new Who.Rank(r), Strategy.SEQUENTIAL, 1, Duration.ZERO))
            .toList(),
        Optional.empty());
  }

  private static List<String> names(Drill drill) {
    while (!drill.isOver()) {
      drill.nextFails();
    }
    return drill.names();
  }

  @Test
  void theNextRankComesFirstAndTheUnconfirmedStayBehindIt() {
    Drill drill = new Drill(ranks(1), new Around().unaware("anna"));

    assertThat(names(drill)).containsExactly("ben6", "anna6", "anna1");
  }

  @Test
  void atTheNextRanksOwnLevelWhoWasTriedIsPassedOverUnlessNobodyWouldBeLeft() {
    Drill drill = new Drill(ranks(1, 2), new Around().unaware("anna"));

    assertThat(names(drill)).containsExactly("ben6", "anna6", "anna1", "ben6");
  }

  @Test
  void whoHasConfirmedIsRungFirstAsUsual() {
    Drill drill = new Drill(ranks(1), new Around().unaware("ben"));

    assertThat(names(drill)).containsExactly("anna6", "anna1");
  }

  @Test
  void oneOfTheRankWhoHasConfirmedIsEnough() {
    assertThat(names(twoAtRank1(new Around().unaware("anna")))).startsWith("anna6");
    assertThat(names(twoAtRank1(new Around().unaware("anna", "dan")))).startsWith("ben6", "anna6");
  }

  private static Drill twoAtRank1(Around around) {
    OnCall planned =
        new OnCall(
            Team.ID,
            Team.NOW,
            OnCall.State.PLANNED,
            List.of(
                new OnCall.RankOnCall(1, List.of("anna", "dan"), "rule"),
                new OnCall.RankOnCall(2, List.of("ben"), "rule")));
    return new Drill(around).begins(ranks(1), planned, Optional.empty());
  }

  @Test
  void withoutAFurtherRankNobodyIsLost() {
    assertThat(names(new Drill(ranks(2), new Around().unaware("ben")))).containsExactly("ben6");
  }

  @Test
  void stepsThatNameTheirPeopleThemselvesDoNotAsk() {
    Who named = new Who.Persons(List.of("anna", "ben"));
    Policy policy =
        Team.policy(
            List.of(Team.step(named, Strategy.SEQUENTIAL, 1, Duration.ZERO)), Optional.empty());

    assertThat(names(new Drill(policy, new Around().unaware("anna")))).startsWith("anna6");
  }
}
