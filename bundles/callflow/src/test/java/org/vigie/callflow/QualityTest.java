package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.LegMeasured;
import org.vigie.api.call.LegId;
import org.vigie.api.call.LegQuality;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

class QualityTest {
  private static LegMeasured measured(Story story, int leg) {
    LegQuality quality = new LegQuality(leg, 500, 1, 0.2, 3.5, 4.3, 0);
    return new LegMeasured(new LegId(Story.ID, leg), story.now(), quality);
  }

  @Test
  void theQualityOfEachLegIsKeptOnceAlsoOfOneThatWasHungUp() {
    Story story = Story.in(Houses.brunoThenChloe()).callComesIn();
    story.phone("bruno").answers().presses('1');
    story.silentPeers().give(measured(story, 0)).callerHangsUp();
    story.give(measured(story, 1)).give(measured(story, 1));
    story.phone("bruno").hangsUp();

    assertThat(story.state().ended()).isTrue();
    assertThat(story.record().quality()).extracting(LegQuality::leg).containsExactly(0, 1);
  }
}
