import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attemptSeconds, clock, isoSeconds, phone, secondsBetween } from '../src/format.ts'

test('numbers are written as people read them', () => {
  assert.equal(phone('+33612345601'), '06 12 34 56 01'.replaceAll(' ', '\u00a0'))
  assert.equal(phone('+33972101010'), '09 72 10 10 10'.replaceAll(' ', '\u00a0'))
  assert.equal(phone('+4930123456'), '+49 301 234 56'.replaceAll(' ', '\u00a0'))
  assert.equal(phone('3900'), '3900')
})

test('durations tick by seconds', () => {
  assert.equal(clock(0), '0:00')
  assert.equal(clock(7), '0:07')
  assert.equal(clock(760), '12:40')
  assert.equal(clock(3723), '1:02:03')
})

test('a browser whose clock is behind shows no negative time', () => {
  assert.equal(secondsBetween('2026-11-21T22:00:10Z', Date.parse('2026-11-21T22:00:00Z')), 0)
})

test('ISO 8601 durations are read', () => {
  assert.equal(isoSeconds('PT1M5S'), 65)
  assert.equal(isoSeconds('PT0.25S'), 0.25)
  assert.equal(isoSeconds('P1DT2H'), 93_600)
  assert.equal(isoSeconds('PT0S'), 0)
  for (const wrong of ['', 'P', 'PT', '12', 'P1Y']) {
    assert.equal(isoSeconds(wrong), null, wrong)
  }
})

test('an attempt lasts until its end, or until now', () => {
  const attempt = {
    level: 1,
    person: 'alice',
    number: '+33612345601',
    trunk: 'a',
    startedAt: '2026-11-21T22:00:00Z',
    endedAt: '2026-11-21T22:00:25Z',
    result: 'no-answer' as const,
    cause: '',
  }
  const now = Date.parse('2026-11-21T22:01:00Z')
  assert.equal(attemptSeconds(attempt, now), 25)
  assert.equal(attemptSeconds({ ...attempt, endedAt: null, result: null }, now), 60)
})
