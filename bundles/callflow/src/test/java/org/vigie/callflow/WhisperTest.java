package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Prompt.Count;
import org.vigie.api.voice.Prompt.Phrase;
import org.vigie.api.voice.Prompt.Say;
import org.vigie.api.voice.Prompt.Spoken;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.api.SpokenTexts;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;

/** SPEC, « Ringing people » 2: « appel de la ligne …, de …, motif 2 ». */
class WhisperTest {
  private static House house() {
    Node menu =
        new Node.Menu(
            "Tapez.", Map.of('2', "equipe", '#', "equipe"), Duration.ofSeconds(6), 0, "equipe");
    Node qui =
        new Node.ByCaller(
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("menu"),
            "menu");
    return Houses.brunoThenChloe().node("menu", menu).node("qui", qui).entry("menu");
  }

  private static House known() {
    return house().entry("qui").client("1001", "Mairie", Story.CALLER, OptionalInt.empty());
  }

  private static List<Prompt> whisper(Story story) {
    story.phone("bruno").answers();
    return story.hears(1);
  }

  private static Prompt phrase(SystemPhrase phrase) {
    return new Phrase(phrase, Language.FR);
  }

  @Test
  void theReasonIsTheKeyThatTheCallerChose() {
    assertThat(whisper(Story.in(house()).callComesIn().callerPresses("2")))
        .containsExactly(
            new Say("Appel de la ligne Chauffage", Language.FR, SystemPhrase.CALL_FROM_LINE),
            phrase(SystemPhrase.FROM),
            new Spoken(Story.CALLER, Language.FR),
            phrase(SystemPhrase.REASON),
            new Count(2, Language.FR),
            phrase(SystemPhrase.PRESS_1_OR_2));
  }

  @Test
  void whoPressedNothingOrAKeyThatIsNoNumberHasNoReason() {
    assertThat(whisper(Story.in(house()).callComesIn().callerPresses("#")))
        .doesNotContain(phrase(SystemPhrase.REASON));
    assertThat(whisper(Story.in(house()).callComesIn().playedToTheEnd(0).seconds(6)))
        .doesNotContain(phrase(SystemPhrase.REASON));
  }

  @Test
  void aCustomerIsNamedAndTheNumberStandsForTheNameWhereThereIsNoSpeech() {
    assertThat(whisper(Story.in(known()).callComesIn().callerPresses("2")))
        .contains(
            new Say("de Mairie", Language.FR, SystemPhrase.FROM),
            new Spoken(Story.CALLER, Language.FR))
        .doesNotContain(phrase(SystemPhrase.FROM));
  }

  @Test
  void aCustomerWithAWithheldNumberIsNamedToo() {
    House house = house().customer("1001", House.TEAM, Optional.empty()).node("menu", collect());
    Story story = Story.in(house);
    story.callComesIn(Story.invitation(Optional.of(Story.CALLER), true, true, House.LINE));

    assertThat(whisper(story.callerPresses("1001")))
        .contains(new Say("de Boulangerie", Language.FR, SystemPhrase.FROM_WITHHELD))
        .noneMatch(Spoken.class::isInstance);
  }

  private static Node collect() {
    return new Node.Collect(
        org.vigie.api.setup.Words.say("?"),
        4,
        Optional.empty(),
        Duration.ofSeconds(6),
        0,
        new Node.Table.Contracts(),
        "fin");
  }

  @Test
  void everyNameWasKnownWhenTheSetupWasSaved() {
    Set<Say> known = SpokenTexts.of(known().setup());

    assertThat(known)
        .contains(
            new Say("de Mairie", Language.FR, SystemPhrase.FROM),
            new Say("de Mairie", Language.FR, SystemPhrase.FROM_WITHHELD));
  }
}
