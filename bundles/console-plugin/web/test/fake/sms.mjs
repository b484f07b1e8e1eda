// What the fake server tells of SMS: routes, alerts and their texts. One alert is raised every half minute.

const ALICE = '+33612345601'
const LINE = '+33644601010'
const TEXTS = [
  'La chaudière du bâtiment B est en panne, il fait 12 degrés dans les chambres. Merci d’envoyer quelqu’un ce soir.',
  'Fuite d’eau au sous-sol 💧',
  '',
  'Ascenseur bloqué au 3e étage, une personne à l’intérieur. '.repeat(6).trim(),
]

const at = millis => new Date(millis).toISOString()

export const routes = [
  { name: 'smpp-alpha', priority: 1, state: 'up', text: 'bound to smsc.example:2775 as transceiver', numbers: [LINE], receipts: true, waiting: 0 },
  { name: 'gsm-modem', priority: 2, state: 'down', text: 'etc/org.vigie.gsm-modem.cfg: pin: refused by the SIM, not tried again until it changes', numbers: [], receipts: true, waiting: 3 },
].map(route => ({ ...route, since: '2026-11-21T21:00:00Z', retryFor: 'PT1M', receiptTimeout: null }))

function message(id, alert, changes) {
  return {
    id: `01JD${String(id).padStart(22, '0')}`,
    direction: 'out', purpose: 'alert', line: 'astreinte', from: LINE, to: ALICE, text: '', state: 'delivered',
    route: 'smpp-alpha', person: null, alert: alert.id, incomplete: false,
    tries: [], ...changes,
  }
}

/** An alert with its history, as it stands some seconds after it was raised. */
export function alertAt(number, start, seconds) {
  const id = String(number)
  const from = `+3369876${String(1000 + (number % 9000))}`
  const text = TEXTS[number % TEXTS.length]
  const after = s => at(start + s * 1000)
  const alert = {
    id, team: 'chauffage', line: 'astreinte', called: LINE, from, text, state: 'open', by: null,
    createdAt: after(0), acknowledgedAt: null, closedAt: null,
    notices: [{ person: 'alice', channel: 'sms', kind: 'alert', at: after(0), message: null, result: 'delivered' }],
  }
  const tries = [
    { route: 'gsm-modem', at: after(0), result: 'failed', cause: '+CMS ERROR: 332 network timeout', times: 4 },
    { route: 'smpp-alpha', at: after(1), result: 'delivered', cause: null, times: 1 },
  ]
  const messages = [
    message(number * 10, alert, { direction: 'in', purpose: 'incoming', from, to: LINE, text, state: 'received', createdAt: after(0) }),
    message(number * 10 + 1, alert, { text: `Alerte ${id}, Astreinte technique : ${text}\nOK ${id} pour prendre, NON ${id} pour passer.`, person: 'alice', createdAt: after(0), tries }),
    message(number * 10 + 2, alert, { purpose: 'reply', to: from, text: 'Bien reçu, nous prévenons l’astreinte.', createdAt: after(0), state: 'sent' }),
  ]
  const trace = [
    { at: after(0), event: 'AlertRaised', line: 'astreinte', message: messages[0].id },
    { at: after(0), event: 'LevelEntered', level: 1, round: 1, persons: ['alice'] },
    { at: after(0), event: 'NoticeGiven', person: 'alice', kind: 'ALERT', message: messages[1].id, gathered: false },
    { at: after(2), event: 'NoticeProgressed', message: messages[1].id, state: 'DELIVERED' },
  ]
  if (seconds >= 10) {
    Object.assign(alert, { state: 'acknowledged', by: 'alice', acknowledgedAt: after(10) })
    messages.push(message(number * 10 + 3, alert, { direction: 'in', purpose: 'incoming', from: ALICE, to: LINE, text: `OK ${id}`, state: 'received', person: 'alice', createdAt: after(10) }))
    trace.push({ at: after(10), event: 'Acknowledged', by: 'alice' })
  }
  if (seconds >= 20) {
    messages.push(message(number * 10 + 4, alert, { purpose: 'conversation', to: from, text: 'J’arrive dans une heure.', createdAt: after(20), state: 'accepted' }))
    trace.push({ at: after(20), event: 'Answered', by: 'alice', message: messages.at(-1).id })
  }
  return { ...alert, messages, trace }
}

const HOUR = 3_600_000

/** Alerts of the past, the newest first: two are still open. */
export function pastAlerts(now) {
  return Array.from({ length: 40 }, (_, index) => {
    const alert = alertAt(140 - index, now - (index + 1) * HOUR, index < 2 ? 5 : 25)
    return index < 3 ? alert : closed(alert, at(now - index * HOUR))
  })
}

export function closed(alert, when) {
  const trace = [...alert.trace, { at: when, event: 'Closed', by: 'alice' }]
  return { ...alert, state: 'closed', by: 'alice', closedAt: when, trace }
}
