package org.vigie.api.voice;

import java.util.Locale;

/** The phrases that the appliance ships in French and English. */
public enum SystemPhrase {
  /** « Bonjour, vous êtes en relation avec le service d'astreinte. » */
  WELCOME,
  /** « Nous recherchons la personne d'astreinte. Merci de patienter. » */
  SEARCHING,
  /** « Nous poursuivons la recherche. Merci de patienter. » */
  STILL_SEARCHING,
  /** « Personne n'a pu prendre votre appel. Votre appel est enregistré. » */
  NOBODY_AVAILABLE,
  /** « Le service est fermé. » */
  CLOSED,
  /** « Au revoir. » */
  GOODBYE,
  /** « Appel de la ligne d'astreinte » */
  CALL_FROM_LINE,
  /** « de » (before a number) */
  FROM,
  /** « d'un numéro masqué » */
  FROM_WITHHELD,
  /** « un » pour prendre, « deux » pour refuser */
  PRESS_1_OR_2,
  /** « Vous êtes en relation. » */
  CONNECTED,
  /** « Appel déjà pris. » */
  ALREADY_TAKEN,
  /** « L'appelant a raccroché. » */
  CALLER_GONE,
  /** « plus » (before a country code) */
  PLUS,
  /** « Une alerte attend d'être prise. Lisez votre SMS. » */
  ALERT_WAITS,
  /** « un » pour prendre l'alerte, « deux » pour passer */
  ALERT_PRESS_1_OR_2,
  /** « L'alerte est à vous. » */
  ALERT_IS_YOURS,
  /** A short signal tone. */
  BEEP;

  /** The name of its file, without language and ending. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
