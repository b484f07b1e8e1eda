package org.vigie.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallEvent.MessageDone;
import org.vigie.api.call.CallEvent.MessagePlayed;
import org.vigie.api.call.CallId;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Node;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.callflow.api.SpokenTexts;
import org.vigie.callflow.scenario.House;
import org.vigie.callflow.scenario.Houses;
import org.vigie.callflow.scenario.Story;
import org.vigie.escalation.api.Circumstances.Left;

/** Issue « the voice side »: messages are heard by phone. */
class HearingMessagesTest {
  private static final PhoneNumber BRUNO = new PhoneNumber("+33612345602");
  private static final CallId OLD = new CallId("01JD0000000000000000000001");
  private static final CallId NEW = new CallId("01JD0000000000000000000002");

  /** When stories begin, in Paris. */
  private static final LocalDateTime SATURDAY =
      Story.START.atZone(ZoneId.of("Europe/Paris")).toLocalDateTime();

  private final Story story =
      Story.in(Houses.people().pin("chloe", "77").entry("messages")).where(a -> a.left(OLD, NEW));

  private static Prompt phrase(SystemPhrase phrase) {
    return new Prompt.Phrase(phrase, Language.FR);
  }

  private static List<Prompt> message(CallId of, int number) {
    return List.of(
        phrase(SystemPhrase.MESSAGE),
        new Prompt.Count(number, Language.FR),
        phrase(SystemPhrase.FROM_WITHHELD),
        new Prompt.Moment(SATURDAY, Language.FR),
        new Prompt.VoiceMessage(of),
        phrase(SystemPhrase.MESSAGE_KEYS));
  }

  private Story fromBruno() {
    return story.callComesIn(Story.invitation(Optional.of(BRUNO), false, true, House.LINE));
  }

  @Test
  void theOldestIsPlayedFirst() {
    fromBruno();

    assertThat(story.hears(0)).isEqualTo(message(OLD, 1));
    assertThat(story.events(MessagePlayed.class))
        .containsExactly(new MessagePlayed(story.now(), OLD));
  }

  private static List<Prompt> said(Left message, Language language, House house) {
    Story story = Story.in(house.entry("messages")).where(around -> around.left(message));
    story.callComesIn(Story.invitation(Optional.of(BRUNO), false, true, House.LINE));
    List<Prompt> said = story.hears(0);
    assertThat(said)
        .startsWith(
            new Prompt.Phrase(SystemPhrase.MESSAGE, language), new Prompt.Count(1, language))
        .endsWith(
            new Prompt.VoiceMessage(OLD), new Prompt.Phrase(SystemPhrase.MESSAGE_KEYS, language));
    story.callerPresses("1");
    assertThat(story.hears(0)).as("again").isEqualTo(said);
    return said.subList(2, said.size() - 2);
  }

  @Test
  void itIsSaidFromWhichNumberItIsAndWhenItWasLeft() {
    Instant winter = Instant.parse("2026-11-19T23:05:30Z");
    Left message = new Left(OLD, Optional.of(Story.CALLER), Optional.empty(), winter);

    assertThat(said(message, Language.FR, Houses.people()))
        .containsExactly(
            phrase(SystemPhrase.FROM),
            new Prompt.Spoken(Story.CALLER, Language.FR),
            new Prompt.Moment(LocalDateTime.parse("2026-11-20T00:05:30"), Language.FR));
  }

  @Test
  void aCustomerIsNamed() {
    House house = Houses.people().former("4711", "Dupont", Story.CALLER);
    Left message = new Left(OLD, Optional.of(Story.CALLER), Optional.of("4711"), Story.START);
    Prompt.Say name = new Prompt.Say("de Dupont", Language.FR, SystemPhrase.FROM);

    assertThat(said(message, Language.FR, house))
        .containsExactly(
            name,
            new Prompt.Spoken(Story.CALLER, Language.FR),
            new Prompt.Moment(SATURDAY, Language.FR));
    assertThat(SpokenTexts.of(house.setup())).contains(name);
  }

  @Test
  void andInThePersonsLanguage() {
    House house = Houses.people().english("bruno");
    Left message = new Left(OLD, Optional.empty(), Optional.empty(), Story.START);

    assertThat(said(message, Language.EN, house))
        .containsExactly(
            new Prompt.Phrase(SystemPhrase.FROM_WITHHELD, Language.EN),
            new Prompt.Moment(SATURDAY, Language.EN));
  }

  @Test
  void key1PlaysItAgain() {
    fromBruno().meanwhile().callerPresses("1");

    assertThat(story.hears(0)).isEqualTo(message(OLD, 1));
    assertThat(story.events(MessagePlayed.class)).hasSize(1);
  }

  @Test
  void key2GoesOnAndKeepsIt() {
    fromBruno().callerPresses("2");
    assertThat(story.hears(0)).isEqualTo(message(NEW, 2));
    story.callerPresses("2");
    assertThat(story.hears(0)).containsExactly(phrase(SystemPhrase.NO_MESSAGES));
    story.playedToTheEnd(0);

    assertThat(story.events(MessageDone.class)).isEmpty();
    assertThat(story.state().ended()).isTrue();
  }

  @Test
  void key3HasDoneWithIt() {
    fromBruno().playedToTheEnd(0).callerPresses("3");

    assertThat(story.events(MessageDone.class))
        .containsExactly(new MessageDone(story.now(), OLD, "bruno"));
    assertThat(story.hears(0)).startsWith(phrase(SystemPhrase.MESSAGE_DONE)).hasSize(7);
  }

  @Test
  void withoutAKeyTheNextIsPlayed() {
    fromBruno().playedToTheEnd(0).seconds(9);
    assertThat(story.hears(0)).isEqualTo(message(OLD, 1));
    story.seconds(1);

    assertThat(story.hears(0)).isEqualTo(message(NEW, 2));
  }

  @Test
  void otherKeysDoNothing() {
    fromBruno().callerPresses("4#*0");

    assertThat(story.hears(0)).isEqualTo(message(OLD, 1));
  }

  @Test
  void aStrangerGivesThePin() {
    story.callComesIn();
    assertThat(story.hears(0)).containsExactly(phrase(SystemPhrase.ENTER_PIN));
    story.callerPresses("77#3");

    assertThat(story.events(MessageDone.class))
        .containsExactly(new MessageDone(story.now(), OLD, "chloe"));
  }

  @Test
  void itIsNoCallThatAnybodyMissed() {
    fromBruno().callerPresses("3").callerHangsUp();

    assertThat(story.record().verdict()).contains(Verdict.ABANDONED);
    assertThat(story.record().missed()).isFalse();
  }

  @Test
  void behindTheLastThePersonGoesOn() {
    House next = Houses.people().entry("messages");
    next.node("messages", new Node.HearMessages(Optional.of("rappel")));
    Story on = Story.in(next);
    on.callComesIn(Story.invitation(Optional.of(BRUNO), false, true, House.LINE));
    assertThat(on.hears(0)).containsExactly(phrase(SystemPhrase.NO_MESSAGES));
    on.playedToTheEnd(0);

    assertThat(on.hears(0)).containsExactly(phrase(SystemPhrase.ENTER_NUMBER));
  }
}
