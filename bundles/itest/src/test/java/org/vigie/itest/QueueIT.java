package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.sim.carrier.Leg;

/** Callers wait for one person, and have their turn in order of arrival. */
class QueueIT {
  private static Site site;

  @BeforeAll
  static void boot() {
    site = VoiceSite.shared().phones(VoiceSite.ALONE);
  }

  @Test
  void everybodyHasTheirTurnInOrderOfArrival() throws Exception {
    List<String> numbers = IntStream.range(0, 4).mapToObj(i -> Site.newCaller()).toList();
    List<Leg> callers = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      callers.add(VoiceSite.call(numbers.get(i), VoiceSite.QUEUE));
      callers.get(i).audio().play(400 + 100 * i);
    }
    // The second does not want to wait any longer.
    callers.get(1).hangUp();
    site.verdictOf(numbers.get(1));
    for (int i : new int[] {0, 2, 3}) {
      Leg alone = VoiceSite.accepts(VoiceSite.ALONE);
      VoiceSite.awaitTone(alone, 400 + 100 * i);
      callers.get(i).hangUp();
      VoiceSite.ended(alone);
    }
    assertThat(site.verdictOf(numbers.get(1)).path("verdict").asText()).isEqualTo("abandoned");
    assertThat(site.verdictOf(numbers.get(1)).path("attempts")).isEmpty();
    assertThat(site.verdictOf(numbers.get(3)).path("verdict").asText()).isEqualTo("answered");
    assertThat(site.verdictOf(numbers.get(3)).path("queued").asText()).startsWith("PT");
  }
}
