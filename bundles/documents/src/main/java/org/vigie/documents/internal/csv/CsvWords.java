package org.vigie.documents.internal.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.api.setup.Language;

/** Heads and words of the table. */
record CsvWords(
    List<String> head,
    String allDuty,
    String allWork,
    String duty,
    String work,
    Map<String, String> sources) {
  private static final CsvWords FRENCH =
      new CsvWords(
          List.of(
              "mois",
              "personne",
              "nom",
              "nature",
              "équipe",
              "rang",
              "début",
              "fin",
              "heures",
              "dont nuits",
              "dont dimanches",
              "dont jours fériés",
              "origine",
              "référence",
              "note"),
          "total astreinte",
          "total interventions",
          "astreinte",
          "intervention",
          Map.of(
              "call",
              "appel",
              "alert",
              "alerte",
              "person",
              "salarié",
              "supervisor",
              "superviseur"));
  private static final CsvWords ENGLISH =
      new CsvWords(
          List.of(
              "month",
              "person",
              "name",
              "kind",
              "team",
              "rank",
              "start",
              "end",
              "hours",
              "of which nights",
              "of which Sundays",
              "of which holidays",
              "origin",
              "reference",
              "note"),
          "total on call",
          "total interventions",
          "on call",
          "intervention",
          Map.of());
  private static final int START = 6;
  private static final int END = 7;

  static CsvWords in(Language language) {
    return language == Language.FR ? FRENCH : ENGLISH;
  }

  /** The heads; those of times name their zone. */
  List<String> head(String zone) {
    List<String> named = new ArrayList<>(head);
    named.set(START, head.get(START) + " (" + zone + ")");
    named.set(END, head.get(END) + " (" + zone + ")");
    return named;
  }

  /** Where an intervention is known from. */
  String source(String code) {
    return sources.getOrDefault(code, code);
  }
}
