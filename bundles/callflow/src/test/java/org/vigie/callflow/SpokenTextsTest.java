package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEffect;
import org.vigie.api.voice.Prompt;
import org.vigie.callflow.api.SpokenTexts;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

class SpokenTextsTest {
  @Test
  void everyTextOfACallWasKnownWhenItsSetupWasSaved() {
    House house = Houses.brunoThenChloe().entry("accueil");
    Set<Prompt.Say> known = SpokenTexts.of(house.setup());
    Story story = Story.in(house).callComesIn().playedToTheEnd(0);
    story.phone("bruno").answers();
    story.seconds(120);

    assertThat(
            story
                .effects(CallEffect.Play.class)
                .flatMap(play -> play.prompts().stream())
                .filter(Prompt.Say.class::isInstance)
                .map(Prompt.Say.class::cast))
        .hasSize(3)
        .allMatch(known::contains);
  }
}
