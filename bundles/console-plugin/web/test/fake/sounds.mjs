// What the fake server answers about trunks and uploaded sounds; it takes what begins as WAV does.
import { message } from './voice.mjs'

const sounds = new Map([
  ['accueil', ['astreinte']],
  ['jazz', []],
])
const since = new Date(Date.now() - 7_200_000).toISOString()

export const trunks = [
  { name: 'operateur', target: 'sip.example.net', priority: 1, state: 'up', since, text: 'registered until 14:00', calls: 2, maxCalls: 30 },
  { name: 'secours', target: '192.0.2.9:5060', priority: 2, state: 'down', since, text: 'a call failed: 200, but no RTP within 10 s; tried again after 30 s', calls: 0, maxCalls: null },
]

export function soundsRest(path, method, body) {
  const id = path.slice('/sounds/'.length)
  switch (method) {
    case 'PUT':
      return put(id, body)
    case 'DELETE':
      return remove(id)
    default:
      return [200, { items: [...sounds].sort().map(([id, lines]) => ({ id, lines })), next: null }]
  }
}

export function soundFile() {
  return message(2)
}

function put(id, body) {
  if (body.length === 0 || body.toString('latin1', 0, 4) !== 'RIFF') {
    const reason = body.length === 0 ? 'it is empty' : 'it does not begin as a WAV file does'
    return [400, { title: 'Bad Request', errors: [{ path: '', reason }] }]
  }
  sounds.set(id, sounds.get(id) ?? [])
  return [200, { id, lines: sounds.get(id) }]
}

function remove(id) {
  const lines = sounds.get(id) ?? []
  if (lines.length > 0) {
    return [409, { title: 'Conflict', detail: `the sound is named by: ${lines.join(', ')}; take it out there first` }]
  }
  sounds.delete(id)
  return [204, null]
}
