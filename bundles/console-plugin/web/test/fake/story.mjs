// What the fake server tells: a setup, a call log, and one call after another that the first person does not take.

const CALLERS = ['+33472000001', null, '+33698765432', '+4930123456']

export const setup = {
  timezone: 'Europe/Paris',
  persons: [
    { id: 'alice', name: 'Alice Martin', phones: ['+33612345601'] },
    { id: 'bruno', name: 'Bruno Petit', phones: ['+33612345602'] },
    { id: 'chloe', name: 'Chloé Bernard', phones: ['+33612345603'] },
  ],
  teams: [
    { id: 'chauffage', name: 'Chauffage' },
    { id: 'froid', name: 'Froid' },
    { id: 'vide', name: 'Piscines' },
  ],
  lines: [{ id: 'astreinte', name: 'Astreinte technique' }],
}

export const oncall = {
  chauffage: {
    state: 'planned',
    ranks: [
      { rank: 1, persons: ['alice'], why: 'rule nuits-et-week-ends' },
      { rank: 2, persons: ['bruno'], why: 'override o-1: bruno instead of chloe' },
    ],
  },
  froid: { state: 'closed', ranks: [] },
  vide: { state: 'gap', ranks: [] },
}

export const health = {
  state: 'degraded',
  parts: [
    { name: 'sip', state: 'up', since: '2026-11-21T08:00:00Z', text: 'listening on 127.0.0.1:5060' },
    { name: 'store', state: 'up', since: '2026-11-21T08:00:00Z', text: '' },
    { name: 'trunk operateur', state: 'degraded', since: '2026-11-21T21:00:00Z', text: 'no answer to OPTIONS' },
  ],
}

const at = millis => new Date(millis).toISOString()

function attempt(person, number, startedAt, changes = {}) {
  const base = { level: 1, person, number, trunk: 'operateur', startedAt: at(startedAt), ringingAt: at(startedAt) }
  return { ...base, answeredAt: null, endedAt: null, result: null, cause: null, tries: [], ...changes }
}

/** A call as it stands `seconds` after its start. */
export function callAt(number, start, seconds) {
  const after = s => start + s * 1000
  const attempts = []
  if (seconds >= 2) {
    const gone = seconds >= 8
    const end = gone ? { endedAt: at(after(8)), result: 'no-answer', cause: '480 Temporarily Unavailable' } : {}
    attempts.push(attempt('alice', '+33612345601', after(2), end))
  }
  if (seconds >= 8) {
    const heard = seconds >= 11 ? { answeredAt: at(after(11)) } : {}
    const taken = seconds >= 13 ? { endedAt: at(after(13)), result: 'accepted' } : {}
    attempts.push(attempt('bruno', '+33612345602', after(8), { level: 2, ...heard, ...taken }))
  }
  const over = seconds >= 25
  return {
    id: `c-${number}`,
    line: 'astreinte',
    caller: CALLERS[number % CALLERS.length],
    called: '+33972101010',
    startedAt: at(start),
    answeredAt: at(start),
    acceptedAt: seconds >= 13 ? at(after(13)) : null,
    endedAt: over ? at(after(25)) : null,
    verdict: over ? 'answered' : null,
    acceptedBy: seconds >= 13 ? 'bruno' : null,
    conversation: over ? 'PT12S' : null,
    kind: 'incoming',
    queued: null,
    voicemail: null,
    recorded: over && number % 2 === 0,
    customer: number % 4 === 0 ? '100234' : null,
    callBackOf: null,
    attempts,
    quality: [],
    comment: null,
    category: null,
  }
}

/** Sixty calls of the past, newest first. */
export function pastCalls(now) {
  const verdicts = ['answered', 'voicemail', 'missed', 'abandoned', 'refused', 'cut']
  return Array.from({ length: 60 }, (_, index) => {
    const call = callAt(1000 - index, now - (index + 1) * 3_600_000, 25)
    const verdict = verdicts[index % verdicts.length]
    const voicemail = verdict === 'voicemail' ? 'PT42.5S' : null
    return verdict === 'answered'
      ? call
      : { ...call, verdict, voicemail, queued: voicemail && 'PT1M5S', recorded: false, acceptedAt: null, acceptedBy: null, conversation: null, attempts: call.attempts.slice(0, 1) }
  })
}
