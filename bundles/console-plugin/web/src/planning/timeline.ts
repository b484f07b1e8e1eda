import type { PlanningView, Shift, ShiftState } from '../model-planning.ts'
import type { Span } from './span.ts'

/** Where something stands on a timeline, in parts of a hundred. */
export type Place = { left: number; width: number }

export type Bar = { shift: Shift; place: Place; override: boolean }

/** A rank's shifts, in as many lines as there are persons at once. */
export type Row = { rank: number; lanes: Bar[][] }

type Between = Pick<Span, 'from' | 'until'>

/** Null where it lies outside. */
export function place(from: number, until: number, span: Between): Place | null {
  const start = Math.max(from, span.from)
  const end = Math.min(until, span.until)
  const whole = span.until - span.from
  return start < end ? { left: (100 * (start - span.from)) / whole, width: (100 * (end - start)) / whole } : null
}

export function rows(view: PlanningView, span: Between): Row[] {
  const ranks = new Map<number, Bar[][]>()
  for (const shift of [...view.shifts].sort((a, b) => Date.parse(a.from) - Date.parse(b.from))) {
    const where = place(Date.parse(shift.from), Date.parse(shift.until), span)
    if (where) {
      const lanes = ranks.get(shift.rank) ?? []
      ranks.set(shift.rank, lanes)
      put(lanes, { shift, place: where, override: shift.why.startsWith('override') })
    }
  }
  return [...ranks].sort(([a], [b]) => a - b).map(([rank, lanes]) => ({ rank, lanes }))
}

/** Into the first line where it stands beside nobody. */
function put(lanes: Bar[][], bar: Bar): void {
  const free = lanes.find(lane => {
    const last = lane.at(-1)
    return !last || Date.parse(last.shift.until) <= Date.parse(bar.shift.from)
  })
  if (free) {
    free.push(bar)
  } else {
    lanes.push([bar])
  }
}

export type Band = { state: Exclude<ShiftState, 'planned'>; from: number; until: number; place: Place }

/** Where nobody is on call, by mistake or on purpose, as far as it is shown. */
export function bands(view: PlanningView, span: Between): Band[] {
  return view.states.flatMap(({ state, from, until }) => {
    const where = place(Date.parse(from), Date.parse(until), span)
    return state === 'planned' || !where
      ? []
      : [
          {
            state,
            from: Math.max(Date.parse(from), span.from),
            until: Math.min(Date.parse(until), span.until),
            place: where,
          },
        ]
  })
}

/** A colour of their own for each person, dark enough for white letters; far apart for neighbours in the list. */
export function colour(person: string, persons: readonly string[]): string {
  const index = persons.indexOf(person)
  return index < 0 ? 'hsl(0 0% 30%)' : `hsl(${Math.round((index * 137.508 + 210) % 360)} 60% 30%)`
}
