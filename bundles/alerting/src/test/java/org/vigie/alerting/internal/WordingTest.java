package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.api.alert.AlertId;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;

/** All sentences keep to the letters that 160 of fit into an SMS. */
class WordingTest {
  /** 3GPP TS 23.038, 6.2.1, without the letters that nobody writes in French or English. */
  private static final String GSM =
      "@£$¥èéùìòÇ\nØøÅå_ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ÄÖÑÜ§¿äöñüà"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final AlertId N = new AlertId(42);
  private static final Group ONE = new Group(List.of(N), "Chauffage", true);
  private static final Group FEW = new Group(List.of(N, new AlertId(44)), "Chauffage", true);
  private static final Group MANY =
      new Group(
          Stream.iterate(4L, n -> n + 1).limit(12).map(AlertId::new).toList(), "Chauffage", true);

  static Stream<Wording> languages() {
    ZoneId zone = ZoneId.of("Europe/Paris");
    return Stream.of(new French(zone), new English(zone));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void fitsTheAlphabet(Wording words) {
    assertThat(all(words))
        .allSatisfy(text -> assertThat(text.chars()).allMatch(c -> GSM.indexOf(c) >= 0, text))
        .allSatisfy(text -> assertThat(text).doesNotContain("%", "null"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void saysHowToAnswer(Wording words) {
    assertThat(
            Stream.of(
                words.alert(N, "L", "T"), words.repeat(N, "L", "T"), words.nobody(N, "L", "T")))
        .allSatisfy(text -> assertThat(text).contains("OK 42", "T", "L"));
    assertThat(words.manyAlerts(MANY)).contains("12", "4", "15", "OK", "Chauffage");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatItTellsToSendIsUnderstood(Wording words) {
    for (String text : all(words)) {
      Matcher order = Pattern.compile("\\b(OK|NON|NO|FIN|DONE) \\d+\\b").matcher(text);
      while (order.find()) {
        assertThat(Command.of(order.group())).as(text).isPresent();
      }
    }
  }

  private static List<String> all(Wording words) {
    List<String> texts = new ArrayList<>();
    for (Group group : List.of(ONE, FEW, MANY)) {
      texts.addAll(
          List.of(
              words.taken(group, "Alice"),
              words.manyAlerts(group),
              words.manyFollowUps(3, group),
              words.manyReminders(group),
              words.youTook(group),
              words.alreadyYours(group),
              words.alreadyTaken(group, "Alice"),
              words.youPassed(group),
              words.youGaveBack(group),
              words.youClosed(group),
              words.whichToClose(group)));
    }
    texts.addAll(single(words));
    for (OnCall.State state : OnCall.State.values()) {
      texts.add(words.onCall("Froid", state, List.of("1. Alice")));
    }
    return texts;
  }

  private static List<String> single(Wording words) {
    Instant at = Instant.parse("2026-08-15T10:00:00Z");
    Shift shift = new Shift("t", 1, "p", at, at.plusSeconds(3600), "rule r");
    return List.of(
        words.emptyText(),
        words.alert(N, "L", "T"),
        words.repeat(N, "L", "T"),
        words.nobody(N, "L", "T"),
        words.followUp(N, "T", true),
        words.followUp(N, "T", false),
        words.yours(N, "L", "T"),
        words.closedBy(N, "L", "Alice"),
        words.reminder(N, "L", "T"),
        words.noSuchAlert(N),
        words.nothingToTake(),
        words.nothingOfYours(),
        words.reachedNobody(),
        words.cannotBeAnswered(N),
        words.answerFailed(N),
        words.noTeam(),
        words.shifts(List.of()),
        words.shifts(List.of(words.shift(shift, "Froid"))),
        words.tookOver("Froid", at),
        words.tookOverBeside("Froid", "Alice", at),
        words.alreadyFirst("Froid"),
        words.takeOverRefused("no"),
        words.notNow(),
        words.refused("no"),
        words.spoken(N, "L", "T"),
        words.help());
  }
}
