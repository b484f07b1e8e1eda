import type { enVoice } from './en-voice.ts'

// Ce qui s'est dit dans les appels, les rappels, les essais de ligne.
export const frVoice: Record<keyof typeof enVoice, string> = {
  voicemail: 'Message de l’appelant',
  recording: 'Enregistrement',
  play: 'Écouter',
  stop: 'Arrêter',
  saveSound: 'Enregistrer le fichier',
  queued: 'Attente dans la file',
  customer: 'Contrat',
  callBackOf: 'Demandé dans l’appel',
  callBack: 'Rappeler',
  callBackBy: 'Qui rappelle',
  choosePerson: 'choisir une personne',
  placed: 'La personne est appelée ; le client suit dès qu’elle a tapé 1.',
  lineTest: 'Essayer une ligne',
  chooseLine: 'choisir une ligne',
  keys: 'Touches',
  test: 'Essayer',
  testing: 'Essai en cours, deux minutes au plus',
  passed: 'réussi',
  notPassed: 'échoué',
  noTrunk: 'aucun trunk',
  'kind.incoming': 'appel reçu',
  'kind.alert': 'appel au sujet d’une alerte',
  'kind.call-back': 'rappel',
  'kind.line-test': 'essai de ligne',
}
