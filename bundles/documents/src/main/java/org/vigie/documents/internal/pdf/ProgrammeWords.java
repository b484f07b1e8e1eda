package org.vigie.documents.internal.pdf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.vigie.api.setup.Language;

/** The words of a programme. Those with {@code %s} are filled in. */
record ProgrammeWords(
    String title,
    String person,
    String periodOf,
    String zone,
    String replaces,
    String shifts,
    String none,
    List<String> head,
    String total,
    String proof,
    String number,
    String sentOf,
    String noticeOf,
    String late,
    String messageOf,
    List<String> tries,
    Map<String, String> states,
    String noMessage,
    String gone,
    String text,
    String made,
    String page,
    String law) {
  private static final ProgrammeWords FRENCH =
      new ProgrammeWords(
          "Programme individuel d’astreinte",
          "Salarié :",
          "Période : du %s au %s inclus",
          "Heures locales :",
          "Remplace le programme",
          "Astreintes",
          "Aucune astreinte sur la période.",
          List.of("Début", "Fin", "Durée", "Équipe", "Rang"),
          "Total :",
          "Preuve de la communication",
          "Programme",
          "Communiqué le %s par %s (%s)",
          "Jours entiers avant la première astreinte : %s",
          "Communiqué après le début de la première astreinte.",
          "SMS %s au %s : %s",
          List.of("Date", "Route", "Résultat", "Cause"),
          Map.ofEntries(
              Map.entry("accepted", "à envoyer"),
              Map.entry("sent", "envoyé"),
              Map.entry("delivered", "remis au téléphone"),
              Map.entry("failed", "échec"),
              Map.entry("no-receipt", "sans accusé de réception"),
              Map.entry("undelivered", "non remis"),
              Map.entry("refused", "refusé")),
          "Aucun SMS : le salarié n’a pas de numéro pour les SMS.",
          "Le SMS n’est plus conservé.",
          "Texte communiqué :",
          "établi le",
          "page",
          "Le programme individuel des astreintes est communiqué au salarié par tout moyen conférant"
              + " date certaine (Code du travail, article R3121-3), quinze jours à l’avance, sauf"
              + " circonstances exceptionnelles et un jour franc au moins (article L3121-12).");
  private static final ProgrammeWords ENGLISH =
      new ProgrammeWords(
          "Individual on-call programme",
          "Employee:",
          "Period: from %s to %s inclusive",
          "Local times:",
          "Replaces the programme",
          "Shifts",
          "Not on call in this period.",
          List.of("Start", "End", "Length", "Team", "Rank"),
          "Total:",
          "Proof that it was told",
          "Programme",
          "Told on %s by %s (%s)",
          "Whole days before the first shift: %s",
          "Told after the first shift had begun.",
          "Text message %s to %s: %s",
          List.of("Date", "Route", "Result", "Cause"),
          Map.of(
              "accepted", "to be sent", "no-receipt", "no receipt", "undelivered", "not delivered"),
          "No text message: the employee has no number for texts.",
          "The text message is no longer kept.",
          "Text as told:",
          "made on",
          "page",
          "The individual on-call programme is told to the employee by a means that gives it a"
              + " certain date (French Code du travail, article R3121-3), fifteen days ahead, or in"
              + " exceptional circumstances at least one clear day (article L3121-12).");

  static ProgrammeWords in(Language language) {
    return language == Language.FR ? FRENCH : ENGLISH;
  }

  String period(String from, String to) {
    return String.format(periodOf, from, to);
  }

  String sent(String at, String who, String origin) {
    return String.format(sentOf, at, who, origin);
  }

  /** How long before the first shift it was told. */
  String notice(Duration ahead) {
    return ahead.isNegative() ? late : String.format(noticeOf, ahead.toDays());
  }

  String message(String id, String to, String state) {
    return String.format(messageOf, id, to, state);
  }
}
