package org.vigie.alerting.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.vigie.api.alert.AlertId;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;

/** In French. */
record French(ZoneId zone) implements Wording {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE dd/MM HH:mm", Locale.FRENCH);

  @Override
  public String emptyText() {
    return "(texte vide)";
  }

  @Override
  public String alert(AlertId n, String line, String text) {
    return "Alerte %s, %s : %s\nOK %s pour prendre, NON %s pour passer."
        .formatted(n, line, text, n, n);
  }

  @Override
  public String repeat(AlertId n, String line, String text) {
    return "Rappel, alerte %s, %s : %s\nOK %s pour prendre, NON %s pour passer."
        .formatted(n, line, text, n, n);
  }

  @Override
  public String nobody(AlertId n, String line, String text) {
    return "Personne n'a pris l'alerte %s, %s : %s\nOK %s pour la prendre."
        .formatted(n, line, text, n);
  }

  @Override
  public String spoken(AlertId n, String line, String text) {
    return "Alerte %s, %s. %s".formatted(n, line, text);
  }

  @Override
  public String followUp(AlertId n, String text, boolean open) {
    String more = "Alerte %s, suite : %s".formatted(n, text);
    return open ? more + "\nOK %s pour prendre.".formatted(n) : more;
  }

  @Override
  public String taken(Group alerts, String name) {
    return alerts.count() == 1
        ? "Alerte %s, %s : prise par %s.".formatted(alerts.first(), alerts.lines(), name)
        : "Alertes %s, %s : prises par %s.".formatted(alerts.numbers("à"), alerts.lines(), name);
  }

  @Override
  public String yours(AlertId n, String line, String text) {
    return "Alerte %s, %s, est à vous : %s\nVotre réponse va à l'expéditeur. FIN %s pour la terminer."
        .formatted(n, line, text, n);
  }

  @Override
  public String closedBy(AlertId n, String line, String name) {
    return "Alerte %s, %s : terminée par %s.".formatted(n, line, name);
  }

  @Override
  public String reminder(AlertId n, String line, String text) {
    return "Alerte %s, %s, toujours pas terminée : %s\nFIN %s pour la terminer."
        .formatted(n, line, text, n);
  }

  @Override
  public String manyAlerts(Group alerts) {
    return "%d alertes à prendre, %s, %s.\nOK les prend toutes, OK %s la première seule. NON les passe toutes."
        .formatted(alerts.count(), alerts.numbers("à"), alerts.lines(), alerts.first());
  }

  @Override
  public String manyFollowUps(int texts, Group alerts) {
    return "%d textes de plus, %s %s, %s."
        .formatted(
            texts, alerts.count() == 1 ? "alerte" : "alertes", alerts.numbers("à"), alerts.lines());
  }

  @Override
  public String manyReminders(Group alerts) {
    return "%d alertes toujours pas terminées, %s, %s.\nFIN %s pour terminer la première."
        .formatted(alerts.count(), alerts.numbers("à"), alerts.lines(), alerts.first());
  }

  @Override
  public String youTook(Group alerts) {
    if (!alerts.answerable()) {
      return alerts.count() == 1
          ? "Alerte %s : à vous. FIN %s pour la terminer.".formatted(alerts.first(), alerts.first())
          : "%d alertes à vous, %s. FIN %s pour terminer la dernière."
              .formatted(alerts.count(), alerts.numbers("à"), alerts.last());
    }
    return alerts.count() == 1
        ? "Alerte %s : à vous. Ce que vous répondez va à l'expéditeur. FIN %s pour la terminer."
            .formatted(alerts.first(), alerts.first())
        : "%d alertes à vous, %s. Ce que vous répondez va à l'expéditeur de la %s. FIN %s pour la terminer."
            .formatted(alerts.count(), alerts.numbers("à"), alerts.last(), alerts.last());
  }

  @Override
  public String alreadyYours(Group alerts) {
    return alerts.count() == 1
        ? "Alerte %s : déjà à vous.".formatted(alerts.first())
        : "Alertes %s : déjà à vous.".formatted(alerts.numbers("à"));
  }

  @Override
  public String alreadyTaken(Group alerts, String name) {
    return alerts.count() == 1
        ? "Alerte %s : déjà prise par %s.".formatted(alerts.first(), name)
        : "Alertes %s : déjà prises par %s.".formatted(alerts.numbers("à"), name);
  }

  @Override
  public String noSuchAlert(AlertId n) {
    return "Pas d'alerte %s en cours.".formatted(n);
  }

  @Override
  public String nothingToTake() {
    return "Pas d'alerte en attente pour vous.";
  }

  @Override
  public String youPassed(Group alerts) {
    return alerts.count() == 1
        ? "Alerte %s : passée.".formatted(alerts.first())
        : "%d alertes passées, %s.".formatted(alerts.count(), alerts.numbers("à"));
  }

  @Override
  public String youGaveBack(Group alerts) {
    return alerts.count() == 1
        ? "Alerte %s : rendue, elle passe au suivant.".formatted(alerts.first())
        : "%d alertes rendues, %s.".formatted(alerts.count(), alerts.numbers("à"));
  }

  @Override
  public String youClosed(Group alerts) {
    return alerts.count() == 1
        ? "Alerte %s : terminée.".formatted(alerts.first())
        : "%d alertes terminées, %s.".formatted(alerts.count(), alerts.numbers("à"));
  }

  @Override
  public String nothingOfYours() {
    return "Vous n'avez pas d'alerte en cours.";
  }

  @Override
  public String whichToClose(Group alerts) {
    return "%d alertes sont à vous, %s. FIN %s pour en terminer une, FIN TOUT pour toutes."
        .formatted(alerts.count(), alerts.numbers("à"), alerts.first());
  }

  @Override
  public String reachedNobody() {
    return "Ce texte n'a été transmis à personne : vous n'avez pas d'alerte en cours."
        + " AIDE pour les commandes.";
  }

  @Override
  public String cannotBeAnswered(AlertId n) {
    return "Alerte %s : l'expéditeur ne peut pas recevoir de réponse.".formatted(n);
  }

  @Override
  public String noSender(AlertId n) {
    return "Alerte %s : elle vient d'un appel, aucun texte ne peut y répondre. FIN %s pour la terminer."
        .formatted(n, n);
  }

  @Override
  public String yoursToDo(AlertId n, String line, String text) {
    return "Alerte %s, %s, est à vous : %s\nFIN %s pour la terminer.".formatted(n, line, text, n);
  }

  @Override
  public String answerFailed(AlertId n) {
    return "Alerte %s : votre réponse n'est pas arrivée chez l'expéditeur.".formatted(n);
  }

  @Override
  public String onCall(String team, OnCall.State state, List<String> ranks) {
    return switch (state) {
      case PLANNED -> "%s, d'astreinte :\n%s".formatted(team, String.join("\n", ranks));
      case CLOSED -> "%s : fermé, personne n'est d'astreinte.".formatted(team);
      case GAP -> "%s : personne n'est d'astreinte, et c'est un oubli.".formatted(team);
    };
  }

  @Override
  public String noTeam() {
    return "Envoyez cette commande au numéro d'une ligne.";
  }

  @Override
  public String shift(Shift shift, String team) {
    return "%s - %s, %s, rang %d"
        .formatted(time(shift.from()), time(shift.until()), team, shift.rank());
  }

  @Override
  public String shifts(List<String> shifts) {
    return shifts.isEmpty()
        ? "Pas d'astreinte prévue pour vous dans l'année."
        : "Vos prochaines astreintes :\n" + String.join("\n", shifts);
  }

  @Override
  public String tookOver(String team, Instant until) {
    return "L'astreinte %s est à vous jusqu'au %s.".formatted(team, time(until));
  }

  @Override
  public String tookOverBeside(String team, String name, Instant until) {
    return "L'astreinte %s est à vous, à la suite de %s, jusqu'au %s."
        .formatted(team, name, time(until));
  }

  @Override
  public String alreadyFirst(String team) {
    return "L'astreinte %s est déjà à vous.".formatted(team);
  }

  @Override
  public String takeOverRefused(String reason) {
    return "Remplacement refusé : " + reason;
  }

  @Override
  public String notNow() {
    return "Ce n'est pas possible en ce moment, rien n'a été fait. Renvoyez votre texte plus tard.";
  }

  @Override
  public String refused(String reason) {
    return "Refusé, rien n'a été fait : " + reason;
  }

  @Override
  public String help() {
    return "OK 42 : prendre. NON 42 : passer. FIN 42 : terminer. QUI : qui est d'astreinte."
        + " PLANNING : mes astreintes. PRENDRE : je prends l'astreinte."
        + " ECHANGE Luc : demander un échange. OK E7, NON E7 : y répondre."
        + " DEBUT, FIN : intervention."
        + " Sinon, tout texte va à l'expéditeur de la dernière alerte prise.";
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
