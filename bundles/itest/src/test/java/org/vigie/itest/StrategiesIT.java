package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.itest.TextSetup.Group;
import org.vigie.sim.carrier.Leg;

/** In which order people are rung, over several calls. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StrategiesIT {
  private static PlanningSite site;

  @BeforeAll
  static void boot() {
    site = PlanningSite.shared();
  }

  /** A call that this telephone gets first; its person takes it. */
  private static void taken(Group g, String telephone) throws Exception {
    Site calls = site.calls(g);
    String caller = Site.newCaller();
    Leg leg = calls.carrier().call(caller, g.voice());
    PlanningSite.takes(calls.rung(telephone), leg);
    assertThat(calls.verdictOf(caller).path("attempts")).hasSize(1);
  }

  @Test
  void roundRobinBeginsBehindWhoWasRungLast() throws Exception {
    taken(PlanningSetup.ROBIN, PlanningSetup.ROBIN.first());
    taken(PlanningSetup.ROBIN, PlanningSetup.ROBIN.second());
    taken(PlanningSetup.ROBIN, PlanningSetup.ROBIN.first());
  }

  @Test
  void whoTookACallLongestAgoIsRungFirst() throws Exception {
    taken(PlanningSetup.RECENT, PlanningSetup.RECENT.first());
    taken(PlanningSetup.RECENT, PlanningSetup.RECENT.second());
    taken(PlanningSetup.RECENT, PlanningSetup.RECENT.first());
  }

  @Test
  void theHighestWeightOfTheSkillIsRungFirst() throws Exception {
    taken(PlanningSetup.SKILLED, PlanningSetup.SKILLED.second());
    taken(PlanningSetup.SKILLED, PlanningSetup.SKILLED.second());
  }

  @Test
  void aCallerWhoRingsAgainGoesFirstToWhoHandledThem() throws Exception {
    Group g = site.group();
    Site calls = site.calls(g);
    String caller = Site.newCaller();
    Leg once = calls.carrier().call(caller, g.voice());
    calls.rung(g.first()).reject(486);
    PlanningSite.takes(calls.rung(g.second()), once);
    String first = calls.verdictOf(caller).path("id").asText();
    Leg again = calls.carrier().call(caller, g.voice());
    PlanningSite.takes(calls.rung(g.second()), again);
    JsonNode record =
        await()
            .until(
                () -> calls.recordOf(caller),
                call -> !call.path("id").asText().equals(first) && call.hasNonNull("verdict"));
    assertThat(record.path("attempts").path(0).path("level").asInt(-1)).isZero();
  }
}
