package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Words;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Prompt.Phrase;
import org.vigie.api.voice.Prompt.Say;
import org.vigie.api.voice.Prompt.Uploaded;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.api.SpokenTexts;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC, « Entry » 2 and 3: going on elsewhere, the caller's language, uploaded sounds. */
class LanguageTest {
  private static House house() {
    return Houses.brunoThenChloe()
        .node("english", new Node.Speak(Language.EN, "hello"))
        .node("hello", new Node.Announce("Hello.", "vers"))
        .node("vers", new Node.GoTo("equipe"));
  }

  private static Story english() {
    return Story.in(house().entry("english")).callComesIn();
  }

  @Test
  void fromTheNodeOnTheCallerIsSpokenToInTheLanguage() {
    Story story = english();
    assertThat(story.hears(0))
        .containsExactly(new Say("Hello.", Language.EN, SystemPhrase.WELCOME));
    story.playedToTheEnd(0);

    assertThat(story.hears(0)).contains(new Phrase(SystemPhrase.SEARCHING, Language.EN));
    assertThat(story.record().path()).containsExactly("english", "hello", "vers", "equipe");
  }

  @Test
  void thePersonRungIsSpokenToInTheLines() {
    Story story = english().playedToTheEnd(0);
    story.phone("bruno").answers();

    assertThat(story.hears(1)).contains(new Phrase(SystemPhrase.PRESS_1_OR_2, Language.FR));
  }

  @Test
  void speechIsMadeInBothLanguages() {
    assertThat(SpokenTexts.of(house().setup()))
        .contains(
            new Say("Hello.", Language.EN, SystemPhrase.WELCOME),
            new Say("Hello.", Language.FR, SystemPhrase.WELCOME));
  }

  @Test
  void anUploadedSoundComesFirstAndTheTextWhereItIsMissing() {
    assertThat(heard(new Words("Bonjour.", Optional.of("accueil"))))
        .isEqualTo(new Uploaded("accueil", new Say("Bonjour.", Language.FR, SystemPhrase.WELCOME)));
    assertThat(heard(new Words("", Optional.of("accueil"))))
        .isEqualTo(new Uploaded("accueil", new Phrase(SystemPhrase.WELCOME, Language.FR)));
  }

  private static Prompt heard(Words words) {
    House house = house().node("accueil", new Node.Announce(words, "equipe")).entry("accueil");
    return Story.in(house).callComesIn().hears(0).get(0);
  }

  @Test
  void speechIsMadeOfWhatStandsInForASound() {
    Words words = new Words("Au secours.", Optional.of("accueil"));
    House house = house().node("fin", new Node.Message(words, Optional.empty()));

    assertThat(SpokenTexts.of(house.setup()))
        .contains(new Say("Au secours.", Language.FR, SystemPhrase.NOBODY_AVAILABLE));
  }

  @Test
  void aTeamNodeLeadsOnWhereItsPolicyNamesNoWayOut() {
    House house = house().otherwise(Optional.empty());
    house.node("equipe", new Node.ToTeam(House.TEAM, Optional.of("boite")));
    assertThat(Story.in(house).callComesIn().seconds(50).record().path())
        .containsExactly("equipe", "boite");

    House named = house();
    named.node("equipe", new Node.ToTeam(House.TEAM, Optional.of("boite")));
    assertThat(Story.in(named).callComesIn().seconds(50).record().path())
        .containsExactly("equipe", "fin");
  }
}
