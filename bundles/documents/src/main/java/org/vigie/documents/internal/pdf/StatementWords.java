package org.vigie.documents.internal.pdf;

import java.util.List;
import java.util.Map;
import org.vigie.api.setup.Language;

/** The words of a statement. */
record StatementWords(
    String title,
    String person,
    String zone,
    String duty,
    String work,
    String none,
    String nobody,
    String goesOn,
    String made,
    String page,
    List<String> totals,
    String overlap,
    List<String> shifts,
    List<String> interventions,
    Map<String, String> sources,
    List<String> boxes,
    String law) {
  private static final StatementWords FRENCH =
      new StatementWords(
          "Relevé mensuel des astreintes",
          "Salarié :",
          "Heures locales :",
          "Astreintes",
          "Interventions",
          "Aucune ce mois-ci.",
          "Personne n’a été d’astreinte ni n’est intervenu ce mois-ci.",
          "en cours",
          "établi le",
          "page",
          List.of("", "Total", "dont nuits (21 h – 6 h)", "dont dimanches", "dont jours fériés"),
          "Les heures de nuit, de dimanche et de jour férié sont comprises dans le total ; une même"
              + " heure peut compter dans plusieurs colonnes.",
          List.of("Début", "Fin", "Durée", "Équipe", "Rang", "Origine"),
          List.of("Début", "Fin", "Durée", "Équipe", "Origine"),
          Map.of(
              "call", "appel", "alert", "alerte", "person", "salarié", "supervisor", "superviseur"),
          List.of("Compensation correspondante :", "Remis le :", "Signature :"),
          "Document remis au salarié en fin de mois, récapitulant le nombre d’heures d’astreinte"
              + " accomplies et la compensation correspondante (Code du travail, article R3121-2)."
              + " La durée d’intervention est un temps de travail effectif (article L3121-9). Tenu à"
              + " la disposition de l’inspection du travail pendant un an (article D3171-16).");
  private static final StatementWords ENGLISH =
      new StatementWords(
          "Monthly on-call statement",
          "Employee:",
          "Local times:",
          "On call",
          "Interventions",
          "None this month.",
          "Nobody was on call or worked on call this month.",
          "goes on",
          "made on",
          "page",
          List.of(
              "",
              "Total",
              "of which nights (21:00–06:00)",
              "of which Sundays",
              "of which holidays"),
          "Hours of nights, Sundays and public holidays are part of the total; the same hour may"
              + " count in several columns.",
          List.of("Start", "End", "Length", "Team", "Rank", "Origin"),
          List.of("Start", "End", "Length", "Team", "Origin"),
          Map.of(),
          List.of("Compensation:", "Handed over on:", "Signature:"),
          "Handed to the employee at the end of the month: the hours on call and their compensation"
              + " (French Code du travail, article R3121-2). Time of interventions is working time"
              + " (article L3121-9). Kept for the labour inspectorate for a year (article D3171-16).");

  static StatementWords in(Language language) {
    return language == Language.FR ? FRENCH : ENGLISH;
  }
}
