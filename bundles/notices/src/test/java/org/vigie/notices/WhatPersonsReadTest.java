package org.vigie.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.Swap;
import org.vigie.api.planning.Swap.Part;
import org.vigie.api.planning.SwapState;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.SetupIndex;
import org.vigie.notices.api.DutyNotices.Due;
import org.vigie.notices.api.DutyTexts;
import org.vigie.notices.api.ShiftDifferences.Difference;
import org.vigie.notices.internal.Gsm;
import org.vigie.notices.internal.Sentence;

/** The words: names, local times with the weekday, and letters of which an SMS holds 160. */
class WhatPersonsReadTest {
  /** 3GPP TS 23.038, 6.2.1, without what nobody writes in French or English. */
  private static final String GSM =
      "@£$¥èéùìòÇ\nØøÅå_ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ÄÖÑÜ§¿äöñüà"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final Pattern GAP = Pattern.compile("%(?:\\d\\$)?0?\\d?([sd])");
  private static final Instant FRIDAY = Instant.parse("2026-11-27T17:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-11-30T07:00:00Z");
  private static final Shift DUTY = new Shift(Site.TEAM, 1, "alice", FRIDAY, MONDAY, "rule r0");
  private static final SetupIndex SETUP = new Site().setup();

  @Test
  void aShiftIsToldWithItsSpanAndWhatToAnswer() {
    Due before = new Due(FRIDAY.minus(Duration.ofHours(24)), DUTY, Duration.ofHours(24));
    assertThat(to("alice").shift(before, false))
        .isEqualTo(
            "Votre astreinte Chauffage, rang 1 : ven. 27/11 18:00 - lun. 30/11 08:00."
                + " Répondez OK pour confirmer.");
    assertThat(to("alice").shift(before, true))
        .endsWith("lun. 30/11 08:00. Vous l'avez confirmée.");
    Due begins = new Due(FRIDAY, DUTY, Duration.ZERO);
    assertThat(to("emil").shift(begins, false))
        .isEqualTo(
            "You are on call for Chauffage, rank 1, from now on, until Mon 30 Nov 08:00."
                + " Reply OK to confirm.");
    assertThat(to("alice").shift(begins, true))
        .isEqualTo(
            "Votre astreinte Chauffage, rang 1, commence maintenant, jusqu'au lun. 30/11 08:00.");
  }

  @Test
  void managersReadWhoHasNotConfirmed() {
    assertThat(to("chloe").unconfirmed(DUTY))
        .isEqualTo(
            "Alice Martin n'a pas confirmé son astreinte Chauffage, rang 1 :"
                + " ven. 27/11 18:00 - lun. 30/11 08:00. Les appels vont d'abord au rang suivant.");
  }

  @Test
  void aChangeIsToldAsWhatItTakesAndGives() {
    Shift evening = new Shift(Site.TEAM, 2, "alice", FRIDAY, FRIDAY.plusSeconds(7200), "o");
    Difference change = new Difference("alice", List.of(DUTY), List.of(evening));
    assertThat(to("alice").changed(Site.TEAM, change))
        .isEqualTo(
            "Planning Chauffage modifié pour vous."
                + "\nEn moins : ven. 27/11 18:00 - lun. 30/11 08:00, rang 1"
                + "\nEn plus : ven. 27/11 18:00 - 20:00, rang 2");
    assertThat(to("emil").changes(Site.TEAM, List.of(change)))
        .isEqualTo(
            "The planning for Chauffage has changed.\nAlice Martin:"
                + "\nNo longer: Fri 27 Nov 18:00 - Mon 30 Nov 08:00, rank 1"
                + "\nNew: Fri 27 Nov 18:00 - 20:00, rank 2");
  }

  @Test
  void ofALongChangeTheFirstIsWrittenOutAndTheRestCounted() {
    List<Shift> many =
        IntStream.range(0, 9)
            .mapToObj(i -> FRIDAY.plus(Duration.ofDays(i)))
            .map(at -> new Shift(Site.TEAM, 1, "alice", at, at.plusSeconds(3600), "r"))
            .toList();
    String text = to("alice").changed(Site.TEAM, new Difference("alice", List.of(), many));
    assertThat(text).endsWith("\n(et 5 de plus)");
    assertThat(text.lines()).hasSize(6);
  }

  @Test
  void aProgrammeNamesEachShiftAndItsPeriod() {
    Instant from = Instant.parse("2026-10-31T23:00:00Z");
    Instant until = Instant.parse("2026-11-30T23:00:00Z");
    assertThat(to("alice").programme(person("alice"), from, until, List.of(DUTY), false))
        .isEqualTo(
            "Programme d'astreinte : Alice Martin, du 01/11/2026 au 30/11/2026"
                + "\nven. 27/11 18:00 - lun. 30/11 08:00, Chauffage, rang 1");
    assertThat(to("alice").programme(person("alice"), from, until, List.of(), true))
        .isEqualTo(
            "Programme d'astreinte modifié : Alice Martin, du 01/11/2026 au 30/11/2026"
                + "\naucune astreinte");
  }

  @Test
  void onTheDayOnWhichTheClocksGoBackAnEndIsWrittenWithItsDay() {
    Instant from = Instant.parse("2026-10-25T00:30:00Z");
    Shift night = new Shift(Site.TEAM, 1, "alice", from, from.plusSeconds(3600), "r");
    assertThat(to("alice").preview(List.of(night))).contains("25/10 02:30 - dim. 25/10 02:30");
  }

  @Test
  void aSwapIsAskedWithBothSidesAndItsName() {
    assertThat(to("bruno").swapAsked(swap(true)))
        .isEqualTo(
            "Alice Martin vous demande de prendre son astreinte Chauffage, rang 1 :"
                + " ven. 27/11 18:00 - lun. 30/11 08:00. En échange de la Chauffage, rang 2 :"
                + " lun. 30/11 08:00 - mar. 01/12 08:00. OK E7 ou NON E7.");
    assertThat(to("alice").swapAccepted(swap(true)))
        .isEqualTo(
            "Échange E7 fait. Chauffage, rang 1, ven. 27/11 18:00 - lun. 30/11 08:00 : Bruno Petit."
                + " Chauffage, rang 2, lun. 30/11 08:00 - mar. 01/12 08:00 : Alice Martin.");
    assertThat(to("alice").swapDeclined(swap(false)))
        .isEqualTo(
            "Échange E7 refusé par Bruno Petit. Rien ne change : Chauffage, rang 1,"
                + " ven. 27/11 18:00 - lun. 30/11 08:00 : Alice Martin.");
  }

  @Test
  void anInterventionIsToldWithItsTimes() {
    Intervention work = work(Optional.of(FRIDAY.plus(Duration.ofMinutes(85))));
    assertThat(to("alice").ended(work))
        .isEqualTo("Intervention terminée : ven. 27/11 18:00 - 19:25, 1 h 25.");
    assertThat(to("emil").begun(work))
        .isEqualTo("Intervention begun Fri 27 Nov 18:00. DONE to end it.");
  }

  @Test
  void aNameWithLettersThatTheAlphabetLacksLosesItsAccents() {
    assertThat(Gsm.fit("Chloé Benoît, Łukasz – « Zoë’s »"))
        .isEqualTo("Chloé Benoit, Łukasz - \" Zoe's \"");
    assertThat(to("alice").nobodyCalled("Benoît")).isEqualTo("Il n'y a personne du nom de Benoit.");
  }

  @ParameterizedTest
  @EnumSource(Sentence.class)
  void eachSentenceSaysTheSameInBothLanguages(Sentence sentence) {
    assertThat(gaps(sentence, Language.FR)).isEqualTo(gaps(sentence, Language.EN));
    for (Language language : Language.values()) {
      String text = filled(sentence, language);
      assertThat(text.chars()).as(text).allMatch(c -> GSM.indexOf(c) >= 0);
    }
  }

  @Test
  void allThatIsSaidIsShort() {
    for (String reader : List.of("alice", "emil")) {
      assertThat(all(to(reader)))
          .allSatisfy(
              text -> {
                assertThat(text.length()).as(text).isLessThanOrEqualTo(306);
                assertThat(text.chars()).as(text).allMatch(c -> GSM.indexOf(c) >= 0);
                assertThat(text).doesNotContain("alice", "chauffage", "+33", "null", "%");
              });
    }
  }

  private static List<String> all(DutyTexts texts) {
    List<String> all = new ArrayList<>();
    for (Duration before : List.of(Duration.ZERO, Duration.ofHours(1))) {
      all.add(texts.shift(new Due(FRIDAY, DUTY, before), false));
      all.add(texts.shift(new Due(FRIDAY, DUTY, before), true));
    }
    all.addAll(swaps(texts, swap(true)));
    all.addAll(swaps(texts, swap(false)));
    all.addAll(
        List.of(
            texts.unconfirmed(DUTY),
            texts.preview(List.of()),
            texts.preview(List.of(DUTY)),
            texts.confirmed(List.of(DUTY)),
            texts.cannot(List.of(DUTY)),
            texts.nothingAsked(),
            texts.nothingAsked("E7"),
            texts.swapForm()));
    all.addAll(
        List.of(
            texts.noShift(Optional.empty()),
            texts.noShift(Optional.of(LocalDate.of(2026, 12, 24))),
            texts.nobodyCalled("LUC"),
            texts.severalCalled("LUC", List.of(person("alice"), person("bruno"))),
            texts.swapRefused(person("bruno"), "it has begun"),
            texts.begun(work(Optional.empty())),
            texts.goesOn(work(Optional.empty())),
            texts.ended(work(Optional.of(MONDAY))),
            texts.notRunning(),
            texts.notATime("25:70")));
    return all;
  }

  private static List<String> swaps(DutyTexts texts, Swap swap) {
    return List.of(
        texts.swapAsked(swap),
        texts.swapAccepted(swap),
        texts.swapDeclined(swap),
        texts.swapCancelled(swap),
        texts.swapExpired(swap),
        texts.swapSent(swap),
        texts.swapYours(swap),
        texts.swapDeclinedByYou(swap));
  }

  private static List<String> gaps(Sentence sentence, Language language) {
    Matcher gap = GAP.matcher(sentence.pattern(language));
    List<String> gaps = new ArrayList<>();
    while (gap.find()) {
      gaps.add(gap.group(1));
    }
    return gaps.stream().sorted().toList();
  }

  private static String filled(Sentence sentence, Language language) {
    return GAP.matcher(sentence.pattern(language)).replaceAll("A");
  }

  private static Swap swap(boolean both) {
    return new Swap(
        "E7",
        Site.TEAM,
        "alice",
        "bruno",
        new Part(1, FRIDAY, MONDAY),
        both ? Optional.of(new Part(2, MONDAY, MONDAY.plus(Duration.ofDays(1)))) : Optional.empty(),
        SwapState.REQUESTED,
        FRIDAY,
        Optional.empty(),
        Optional.empty());
  }

  private static Intervention work(Optional<Instant> end) {
    return new Intervention("i", "alice", Optional.empty(), FRIDAY, end, "person", "", "");
  }

  private static DutyTexts to(String person) {
    return new DutyTexts(SETUP, person(person));
  }

  private static Person person(String id) {
    return SETUP.person(id).orElseThrow();
  }
}
