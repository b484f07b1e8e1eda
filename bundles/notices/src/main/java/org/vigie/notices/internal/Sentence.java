package org.vigie.notices.internal;

import org.vigie.api.setup.Language;

/** All that is said of plannings, in French and in English, in letters of {@link Gsm}. */
public enum Sentence {
  SHIFT(
      "Votre astreinte %s : %s. Répondez OK pour confirmer.",
      "You are on call for %s: %s. Reply OK to confirm."),
  SHIFT_CONFIRMED(
      "Votre astreinte %s : %s. Vous l'avez confirmée.",
      "You are on call for %s: %s. You have confirmed it."),
  SHIFT_BEGINS(
      "Votre astreinte %s, commence maintenant, jusqu'au %s. Répondez OK pour confirmer.",
      "You are on call for %s, from now on, until %s. Reply OK to confirm."),
  SHIFT_BEGINS_CONFIRMED(
      "Votre astreinte %s, commence maintenant, jusqu'au %s.",
      "You are on call for %s, from now on, until %s."),
  UNCONFIRMED(
      "%s n'a pas confirmé son astreinte %s : %s. Les appels vont d'abord au rang suivant.",
      "%s has not confirmed being on call for %s: %s. Calls go to the next rank first."),

  CHANGED("Planning %s modifié pour vous.", "Your planning for %s has changed."),
  CHANGES("Planning %s modifié.", "The planning for %s has changed."),
  TAKEN("\nEn moins : %s", "\nNo longer: %s"),
  GIVEN("\nEn plus : %s", "\nNew: %s"),
  OF_PERSON("\n%s :", "\n%s:"),
  MORE("\n(et %d de plus)", "\n(and %d more)"),

  PREVIEW("Vos astreintes des 7 jours à venir :", "You are on call in the next 7 days:"),
  NO_PREVIEW("Pas d'astreinte pour vous dans les 7 jours.", "You are not on call in 7 days."),
  PROGRAMME("Programme d'astreinte : %s, du %s au %s", "On-call programme: %s, %s to %s"),
  PROGRAMME_CHANGED(
      "Programme d'astreinte modifié : %s, du %s au %s", "Changed on-call programme: %s, %s to %s"),
  NO_PROGRAMME("\naucune astreinte", "\nnot on call"),

  SWAP_ASKED(
      "%s vous demande de prendre son astreinte %s : %s.",
      "%s asks you to take over being on call for %s: %s."),
  SWAP_RETURN(" En échange de la %s : %s.", " In return for %s: %s."),
  SWAP_HOW(" OK %1$s ou NON %1$s.", " OK %1$s or NO %1$s."),
  SWAP_DONE("Échange %s fait.", "Swap %s done."),
  SWAP_HAS(" %s, %s : %s.", " %s, %s: %s."),
  SWAP_DECLINED(
      "Échange %s refusé par %s. Rien ne change :", "%2$s declined swap %1$s. As before:"),
  SWAP_CANCELLED("Échange %s annulé. Rien ne change :", "Swap %s cancelled. As before:"),
  SWAP_EXPIRED(
      "Échange %s resté sans réponse. Rien ne change :", "Swap %s was not answered. As before:"),
  SWAP_YOU_DECLINED("Échange %s refusé, %s en est averti.", "Swap %s declined, %s is told."),
  SWAP_SENT(
      "Demande %s envoyée à %s. Rien ne change avant sa réponse :",
      "Request %s sent to %s. As before until the answer:"),
  SWAP_REFUSED("Échange avec %s impossible : %s", "No swap with %s: %s"),
  SWAP_FORM(
      "Envoyez ECHANGE, un nom, et le jour si ce n'est pas la prochaine astreinte : ECHANGE LUC"
          + " 24/12.",
      "Send SWAP, a name, and the day if it is not the next shift: SWAP LUKE 24/12."),
  NO_SHIFT("Vous n'avez pas d'astreinte à venir.", "You are not on call in the time ahead."),
  NO_SHIFT_ON("Vous n'avez pas d'astreinte à échanger le %s.", "You have no shift to swap on %s."),
  NOBODY_CALLED("Il n'y a personne du nom de %s.", "There is nobody called %s."),
  SEVERAL_CALLED(
      "Plusieurs personnes pour %s : %s. Envoyez le nom entier.",
      "Several persons for %s: %s. Send the whole name."),

  CONFIRMED("C'est noté, astreinte confirmée :", "Noted, confirmed:"),
  CANNOT(
      "C'est noté, vous ne confirmez pas ; les responsables en sont avertis :",
      "Noted, not confirmed; the managers are told:"),
  NOTHING_ASKED("Rien n'attend votre réponse.", "Nothing waits for your answer."),
  NOT_ASKED("Pas de demande %s qui attende votre réponse.", "No request %s waits for your answer."),

  BEGUN(
      "Intervention commencée %s. FIN pour la terminer.", "Intervention begun %s. DONE to end it."),
  GOES_ON(
      "Une intervention est en cours depuis %s. FIN pour la terminer.",
      "An intervention goes on since %s. DONE to end it."),
  ENDED("Intervention terminée : %s, %s.", "Intervention ended: %s, %s."),
  LASTED("%d h %02d", "%d h %02d"),
  NOT_RUNNING(
      "Pas d'intervention en cours. DEBUT pour en commencer une.",
      "No intervention goes on. START to begin one."),
  NOT_A_TIME(
      "%s n'est pas une heure. Exemple : DEBUT 22:15.", "%s is not a time. Example: START 22:15."),

  RANK("%s, rang %d", "%s, rank %d");

  private final String french;
  private final String english;

  Sentence(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** Put together with what it is about. */
  public String in(Language language, Object... with) {
    return pattern(language).formatted(with);
  }

  /** As it is before. */
  public String pattern(Language language) {
    return language == Language.FR ? french : english;
  }
}
