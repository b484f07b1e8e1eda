import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstDay, moved, spanOf } from '../src/planning/span.ts'
import { inWords, instant, plusDays, wall, zonedTime } from '../src/zoned.ts'

const PARIS = 'Europe/Paris'
const iso = (millis: number) => new Date(millis).toISOString()

test('a wall shows an instant and gives it back', () => {
  assert.equal(wall(Date.parse('2026-10-24T16:00:00Z'), PARIS), '2026-10-24T18:00')
  assert.equal(iso(instant('2026-10-24T18:00', PARIS)), '2026-10-24T16:00:00.000Z')
  assert.equal(iso(instant('2026-12-24T18:00', PARIS)), '2026-12-24T17:00:00.000Z')
  assert.equal(iso(instant('2026-07-10T09:00', 'Asia/Kolkata')), '2026-07-10T03:30:00.000Z')
})

test('of a repeated time the first counts, and one that never comes is read as if the clock had not changed', () => {
  assert.equal(iso(instant('2026-10-25T02:30', PARIS)), '2026-10-25T00:30:00.000Z')
  assert.equal(iso(instant('2026-10-25T03:00', PARIS)), '2026-10-25T02:00:00.000Z')
  assert.equal(iso(instant('2026-03-29T02:30', PARIS)), '2026-03-29T01:30:00.000Z')
})

test('every hour of a year comes back, but for the repeated one', () => {
  for (let hour = 0; hour < 365 * 24; hour++) {
    const at = Date.parse('2026-01-01T00:00Z') + hour * 3_600_000
    const back = instant(wall(at, PARIS), PARIS)
    assert.ok(back === at || (iso(at) === '2026-10-25T01:00:00.000Z' && back === at - 3_600_000), iso(at))
  }
})

test('a month and a week have their days, whose lengths follow the clock', () => {
  const october = spanOf('month', '2026-10-15', PARIS)
  assert.equal(october.days.length, 31)
  assert.equal(iso(october.from), '2026-09-30T22:00:00.000Z')
  assert.equal(iso(october.until), '2026-10-31T23:00:00.000Z')
  assert.deepEqual(
    october.days.filter(day => day.until - day.from !== 86_400_000).map(day => [day.day, day.until - day.from]),
    [['2026-10-25', 90_000_000]],
  )
  const week = spanOf('week', '2026-10-25', PARIS)
  assert.deepEqual([week.days[0]?.day, week.days.length], ['2026-10-19', 7])
})

test('months and weeks follow one another', () => {
  assert.equal(moved('month', '2026-12-31', 1), '2027-01-01')
  assert.equal(moved('month', '2026-03-31', -1), '2026-02-01')
  assert.equal(moved('week', '2026-10-25', 1), '2026-10-26')
  assert.equal(firstDay('week', '2026-10-26'), '2026-10-26')
  assert.equal(plusDays('2028-02-28', 1), '2028-02-29')
})

test('times are told in the words of the language', () => {
  assert.match(zonedTime(Date.parse('2026-10-24T16:00:00Z'), PARIS, 'fr'), /^sam\. 24\/10\/2026.*18:00$/)
  assert.match(zonedTime(Date.parse('2026-10-24T16:00:05Z'), PARIS, 'en', true), /^Sat.*24\/10\/2026.*18:00:05$/)
  assert.equal(inWords('2026-10-01', 'fr', { month: 'long', year: 'numeric' }), 'octobre 2026')
})
