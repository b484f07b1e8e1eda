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
  /** « Appel déjà pris. » */
  ALREADY_TAKEN,
  /** « plus » (before a country code) */
  PLUS,
  /** « Une alerte attend d'être prise. Lisez votre SMS. » */
  ALERT_WAITS,
  /** « un » pour prendre l'alerte, « deux » pour passer */
  ALERT_PRESS_1_OR_2,
  /** « L'alerte est à vous. » */
  ALERT_IS_YOURS,
  /** « Vous êtes en position » (before a number) */
  QUEUE_POSITION,
  /** « Tapez » (before the name of a key) */
  PRESS,
  /** « pour laisser un message. » */
  TO_LEAVE_A_MESSAGE,
  /** « pour être rappelé. » */
  TO_BE_CALLED_BACK,
  /** « Votre demande est enregistrée : nous vous rappelons dès que possible. » */
  CALL_BACK_BOOKED,
  /** « Votre numéro est masqué ; nous ne pouvons pas vous rappeler. » */
  CALL_BACK_IMPOSSIBLE,
  /** « Cet appel peut être enregistré. Pour vous y opposer, tapez » (before the name of a key) */
  RECORDING_NOTICE,
  /** « L'enregistrement est arrêté. » */
  RECORDING_OFF,
  /** « L'enregistrement reprend. » */
  RECORDING_ON,
  /** « Composez votre code, puis dièse. » */
  ENTER_PIN,
  /** « Code inconnu. » */
  WRONG_PIN,
  /** « Composez le numéro à appeler, puis dièse. » */
  ENTER_NUMBER,
  /** « Ce numéro ne peut pas être appelé. » */
  NUMBER_REFUSED,
  /** « Votre correspondant n'a pas répondu. » */
  NO_REPLY,
  /** « Rappel d'un client de la ligne » (instead of the line's name in a whisper) */
  CALL_BACK_FOR,
  /** « Motif » (before a number) */
  REASON,
  /** « Nous appelons votre collègue. » */
  CALLING_COLLEAGUE,
  /** « Aucun collègue n'est disponible. » */
  NO_COLLEAGUE,
  /** « Un collègue vous demande de rejoindre un appel. » */
  JOIN_CALL,
  /** « Un collègue vous passe un appel. » */
  TAKE_OVER_CALL,
  /** « Aucun nouveau message. » */
  NO_MESSAGES,
  /** « Message » (before a number) */
  MESSAGE,
  /** « Un pour réécouter, deux pour le suivant, trois quand le message est traité. » */
  MESSAGE_KEYS,
  /** « Le message est classé. » */
  MESSAGE_DONE,
  /** « étoile » */
  STAR,
  /** « dièse » */
  HASH,
  /** A short signal tone. */
  BEEP;

  /** The name of its file, without language and ending. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
