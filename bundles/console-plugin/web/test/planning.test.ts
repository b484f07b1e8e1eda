import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanningView, Shift } from '../src/model-planning.ts'
import { absence, changePath, closing, layPeriod, replacement, withoutAbsence } from '../src/planning/changes.ts'
import { differences } from '../src/planning/difference.ts'
import { boundary, entries } from '../src/planning/entries.ts'
import { auditPath, hoursText, planningPath, simulatePath, statementsFile, warningsPath } from '../src/planning/paths.ts'
import { spanOf } from '../src/planning/span.ts'
import { bands, colour, place, rows } from '../src/planning/timeline.ts'

const PARIS = 'Europe/Paris'
const SPAN = { from: Date.parse('2026-10-01T00:00Z'), until: Date.parse('2026-10-11T00:00Z') }

function shift(rank: number, person: string, from: number, until: number, why = 'rule 1'): Shift {
  const day = (number: number) => new Date(SPAN.from + (number - 1) * 86_400_000).toISOString()
  return { rank, person, from: day(from), until: day(until), why }
}

function view(shifts: Shift[], states: PlanningView['states'] = []): PlanningView {
  return { team: 'heating', revision: 7, from: '', until: '', shifts, states }
}

test('shifts stand where they are in the span, those outside nowhere', () => {
  assert.deepEqual(place(SPAN.from, SPAN.until, SPAN), { left: 0, width: 100 })
  assert.deepEqual(place(SPAN.from - 5, SPAN.from + 86_400_000, SPAN), { left: 0, width: 10 })
  assert.equal(place(SPAN.until, SPAN.until + 1, SPAN), null)
  assert.equal(place(SPAN.from - 1, SPAN.from, SPAN), null)
})

test('ranks ascend, persons at once have lines of their own, overrides are marked', () => {
  const [first, second] = rows(
    view([shift(2, 'c', 1, 9), shift(1, 'b', 3, 6, 'override x'), shift(1, 'a', 1, 4), shift(1, 'a', 6, 8)]),
    SPAN,
  )
  assert.equal(first?.rank, 1)
  const who = first?.lanes.map(lane => lane.map(bar => [bar.shift.person, bar.override]))
  assert.deepEqual(who, [[['a', false], ['a', false]], [['b', true]]])
  assert.equal(second?.rank, 2)
})

test('gaps and closed times are bands, planned ones none', () => {
  const at = (day: number) => new Date(SPAN.from + (day - 1) * 86_400_000).toISOString()
  const found = bands(
    view([], [
      { state: 'planned', from: at(1), until: at(2) },
      { state: 'gap', from: at(2), until: at(3) },
      { state: 'closed', from: at(3), until: at(99) },
    ]),
    SPAN,
  )
  assert.deepEqual(found.map(band => [band.state, band.place.left, band.place.width]), [['gap', 10, 10], ['closed', 20, 80]])
  assert.equal(found[1]?.until, SPAN.until)
})

test('neighbours in the list of persons have other colours, and always the same', () => {
  assert.notEqual(colour('a', ['a', 'b']), colour('b', ['a', 'b']))
  assert.equal(colour('a', ['a', 'b']), colour('a', ['a', 'c']))
  assert.match(colour('gone', ['a']), /0%/)
})

test('before and after differ where others are on call, and are told in one piece', () => {
  const before = view([shift(1, 'a', 1, 5), shift(1, 'b', 5, 9), shift(2, 'c', 1, 9)])
  const after = view([shift(1, 'a', 1, 3), shift(1, 'd', 3, 5, 'override x'), shift(1, 'b', 5, 9), shift(2, 'c', 1, 9)])
  const [only, ...more] = differences([before], [after])
  assert.deepEqual(more, [])
  assert.deepEqual([only?.rank, only?.before, only?.after], [1, ['a'], ['d']])
  assert.equal(new Date(only?.from ?? 0).toISOString(), '2026-10-03T00:00:00.000Z')
  assert.equal(new Date(only?.until ?? 0).toISOString(), '2026-10-05T00:00:00.000Z')
  assert.deepEqual(differences([before], [before]), [])
})

test('who comes where nobody was, and who goes, is a difference', () => {
  assert.deepEqual(differences([view([])], [view([shift(1, 'a', 1, 2)])]).map(d => [d.before, d.after]), [[[], ['a']]])
  assert.deepEqual(differences([view([shift(1, 'a', 1, 2)])], [view([])]).map(d => [d.before, d.after]), [[['a'], []]])
})

test('a change is tried and made at the same place', () => {
  const change = replacement('a/b', { rank: 1, replace: 'x', by: 'y', from: '2026-10-24T18:00', to: '2026-10-25T08:00' })
  assert.equal(changePath(change, true, false), '/planning/a%2Fb/overrides?dryRun=true')
  assert.equal(changePath(change, false, true), '/planning/a%2Fb/overrides?exceptional=true')
  assert.equal(changePath(change, false, false), '/planning/a%2Fb/overrides')
  const away = withoutAbsence('t', { person: 'x', from: '2026-10-24T18:00+02:00', to: '2026-10-25' })
  assert.equal(
    changePath(away, true, true),
    '/planning/t/absences?person=x&from=2026-10-24T18%3A00%2B02%3A00&to=2026-10-25&dryRun=true&exceptional=true',
  )
})

test('a reason is only sent where there is one', () => {
  assert.deepEqual(absence('t', { person: 'x', from: 'a', to: 'b', reason: ' ' }).body, { person: 'x', from: 'a', to: 'b' })
  assert.deepEqual(closing('t', { from: 'a', to: 'b', reason: 'Pont' }).body, { from: 'a', to: 'b', reason: 'Pont' })
  assert.equal(layPeriod('t', { period: 'week', on: '2026-10-24', rank: 2, person: 'x' }).path, '/planning/t/lay')
})

test('what is over is not listed, and the last day of a period is not over', () => {
  const now = Date.parse('2026-10-25T22:30:00Z') // 23:30 on the wall
  const planning = {
    overrides: [
      { id: 'old', from: '2026-10-01T08:00', to: '2026-10-25T23:00', replace: 'a', by: 'b' },
      { id: 'new', from: '2026-10-24T08:00', to: '2026-10-26T08:00+01:00', add: 'b' },
    ],
    absences: [{ person: 'a', from: '2026-10-20', to: '2026-10-25' }],
    closed: [{ from: '2026-10-20', to: '2026-10-24' }],
    fixed: [{ from: '2026-10-26T08:00', to: '2026-11-02T08:00', shifts: [{ person: 'a' }] }],
  }
  assert.deepEqual(entries({ planning }, now, PARIS).map(({ kind }) => kind), ['absence', 'override', 'fixed'])
  assert.deepEqual(entries({}, now, PARIS), [])
})

test('ends of periods are read as days or times', () => {
  assert.equal(boundary('2026-10-24', PARIS, 'fr'), 'sam. 24/10/2026')
  assert.match(boundary('2026-10-24T16:00:00Z', PARIS, 'fr'), /24\/10\/2026.*18:00/)
  assert.match(boundary('2026-10-24T18:00', PARIS, 'en'), /24\/10\/2026.*18:00/)
})

test('paths ask for what is shown', () => {
  const october = spanOf('month', '2026-10-15', PARIS)
  assert.equal(planningPath('t', october), '/planning/t?from=2026-08-30T22%3A00%3A00.000Z&until=2026-12-01T23%3A00%3A00.000Z')
  assert.match(warningsPath('t', 0, 30), /^\/warnings\?from=1969-12-30.*&until=1970-01-31.*&limit=500&team=t$/)
  const call = { line: 'l', at: '2026-10-24T18:00', caller: ' +33612345678 ', keys: '12#' }
  assert.equal(simulatePath(call, 0), '/simulate?line=l&at=1970-01-01T00%3A00%3A00.000Z&caller=%2B33612345678&keys=12%23')
  assert.equal(auditPath('', 'c'), '/audit?limit=25&cursor=c')
  assert.equal(statementsFile('csv', '2026-10', 'fr'), '/statements.csv?month=2026-10&language=fr&separator=semicolon')
  assert.equal(statementsFile('pdf', '2026-10', 'en', 'a'), '/statements.pdf?month=2026-10&person=a&language=en')
  assert.equal(hoursText(5700), '1:35')
  assert.equal(hoursText(604_800), '168:00')
})
