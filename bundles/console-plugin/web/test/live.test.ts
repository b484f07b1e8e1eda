import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attemptState, inView, LINGER_MILLIS, listed, phase, pushed } from '../src/live.ts'
import type { Attempt, Call } from '../src/model.ts'

function call(id: string, changes: Partial<Call> = {}): Call {
  return {
    id,
    line: 'astreinte',
    caller: null,
    called: '+33972101010',
    startedAt: '2026-11-21T22:00:00Z',
    answeredAt: null,
    acceptedAt: null,
    endedAt: null,
    verdict: null,
    acceptedBy: null,
    conversation: null,
    kind: 'incoming',
    queued: null,
    voicemail: null,
    recorded: false,
    customer: null,
    callBackOf: null,
    attempts: [],
    ...changes,
  }
}

function attempt(changes: Partial<Attempt> = {}): Attempt {
  return {
    level: 1,
    person: 'alice',
    number: '+33612345601',
    trunk: 'a',
    startedAt: '2026-11-21T22:00:01Z',
    endedAt: null,
    result: null,
    cause: null,
    ...changes,
  }
}

test('a pushed call takes the place of what was known of it, newest first', () => {
  const later = call('b', { startedAt: '2026-11-21T22:05:00Z' })
  const calls = pushed(pushed([call('a')], later), call('a', { line: 'other' }))
  assert.deepEqual(
    calls.map(one => [one.id, one.line]),
    [
      ['b', 'astreinte'],
      ['a', 'other'],
    ],
  )
})

test('a list adds calls in progress, and does not undo what was pushed meanwhile', () => {
  const told = [call('a', { endedAt: '2026-11-21T22:01:00Z', verdict: 'answered' })]
  const calls = listed(told, [call('a'), call('b'), call('c', { endedAt: '2026-11-21T21:00:00Z' })])
  assert.deepEqual(calls.map(one => [one.id, one.endedAt]).sort(), [
    ['a', '2026-11-21T22:01:00Z'],
    ['b', null],
  ])
})

test('a call that has ended stays for a while', () => {
  const ended = call('a', { endedAt: '2026-11-21T22:01:00Z' })
  const end = Date.parse('2026-11-21T22:01:00Z')
  assert.equal(inView([ended], end + LINGER_MILLIS - 1).length, 1)
  assert.equal(inView([ended], end + LINGER_MILLIS).length, 0)
})

test('what a call is doing', () => {
  assert.equal(phase(call('a')), 'entry')
  assert.equal(phase(call('a', { attempts: [attempt()] })), 'ringing')
  assert.equal(phase(call('a', { acceptedAt: '2026-11-21T22:00:20Z' })), 'talking')
  assert.equal(phase(call('a', { endedAt: '2026-11-21T22:00:20Z' })), 'ended')
})

test('what a telephone is doing', () => {
  assert.equal(attemptState(attempt()), 'ringing')
  assert.equal(attemptState(attempt({ ringingAt: null })), 'calling')
  assert.equal(attemptState(attempt({ ringingAt: '2026-11-21T22:00:02Z' })), 'ringing')
  assert.equal(attemptState(attempt({ answeredAt: '2026-11-21T22:00:05Z' })), 'listening')
  assert.equal(attemptState(attempt({ result: 'busy' })), 'busy')
})
