import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actions, alertsPath, CLOSED_LINGER_MILLIS, current, listedAlerts, pushedAlert, readable } from '../src/alerts.ts'
import type { Alert } from '../src/model-sms.ts'

function alert(id: string, changes: Partial<Alert> = {}): Alert {
  return {
    id,
    team: 'chauffage',
    line: 'astreinte',
    from: '+33698765432',
    text: 'En panne',
    state: 'open',
    by: null,
    createdAt: '2026-11-21T22:00:00Z',
    acknowledgedAt: null,
    closedAt: null,
    call: null,
    notices: [],
    ...changes,
  }
}

const CLOSED = { state: 'closed', closedAt: '2026-11-21T22:30:00Z' } as const

test('open alerts come first, then those that somebody has, the newest first', () => {
  const taken = alert('12', { state: 'acknowledged' })
  const alerts = ['9', '10'].map(id => alert(id)).reduce(pushedAlert, [taken])
  assert.deepEqual(alerts.map(one => one.id), ['10', '9', '12'])
  assert.deepEqual(pushedAlert(alerts, alert('10', { state: 'acknowledged' })).map(one => one.id), ['9', '12', '10'])
})

test('a list adds what was not told, and does not undo what was', () => {
  const told = [alert('2', CLOSED)]
  assert.deepEqual(listedAlerts(told, [alert('2'), alert('1')]).map(one => [one.id, one.state]), [
    ['1', 'open'],
    ['2', 'closed'],
  ])
})

test('a closed alert stays for a while', () => {
  const end = Date.parse(CLOSED.closedAt)
  const alerts = [alert('1', CLOSED), alert('2')]
  assert.equal(current(alerts, end + CLOSED_LINGER_MILLIS - 1).length, 2)
  assert.deepEqual(current(alerts, end + CLOSED_LINGER_MILLIS).map(one => one.id), ['2'])
})

test('only what makes sense may be done', () => {
  assert.deepEqual(actions('open'), ['acknowledge', 'pass-on', 'close'])
  assert.deepEqual(actions('acknowledged'), ['pass-on', 'close'])
  assert.deepEqual(actions('closed'), [])
})

test('a page of alerts is asked for', () => {
  assert.equal(alertsPath('closed', '', 25, null), '/alerts?state=closed&limit=25')
  assert.equal(alertsPath('open', 'a&b', 5, '42'), '/alerts?state=open&limit=5&line=a%26b&cursor=42')
})

test('a history leaves out how the texts went on', () => {
  const at = '2026-11-21T22:00:00Z'
  const trace = ['AlertRaised', 'NoticeOwed', 'NoticeGiven', 'NoticeProgressed', 'Closed'].map(event => ({ at, event }))
  assert.deepEqual(readable(trace).map(fact => fact.event), ['AlertRaised', 'NoticeGiven', 'Closed'])
})
