import type { PlanningView, Shift } from '../model-planning.ts'

/** At a rank, other people than before from one instant to another. */
export type Difference = { team: string; rank: number; from: number; until: number; before: string[]; after: string[] }

/** What a change comes to, one after another; neighbours that are alike are one. */
export function differences(before: readonly PlanningView[], after: readonly PlanningView[]): Difference[] {
  return before.flatMap(view => {
    const other = after.find(each => each.team === view.team)
    return other ? ofTeam(view, other) : []
  })
}

function ofTeam(before: PlanningView, after: PlanningView): Difference[] {
  const ranks = [...new Set([...before.shifts, ...after.shifts].map(shift => shift.rank))].sort((a, b) => a - b)
  return ranks.flatMap(rank => {
    const was = before.shifts.filter(shift => shift.rank === rank)
    const is = after.shifts.filter(shift => shift.rank === rank)
    return ofRank(before.team, rank, was, is)
  })
}

function ofRank(team: string, rank: number, was: Shift[], is: Shift[]): Difference[] {
  const edges = [...new Set([...was, ...is].flatMap(shift => [Date.parse(shift.from), Date.parse(shift.until)]))]
  edges.sort((a, b) => a - b)
  const found: Difference[] = []
  edges.slice(0, -1).forEach((from, index) => {
    const until = edges[index + 1] ?? from
    const next = { team, rank, from, until, before: at(was, from), after: at(is, from) }
    const last = found.at(-1)
    if (last && last.until === from && same(last.before, next.before) && same(last.after, next.after)) {
      last.until = until
    } else if (!same(next.before, next.after)) {
      found.push(next)
    }
  })
  return found
}

function at(shifts: Shift[], instant: number): string[] {
  return shifts
    .filter(shift => Date.parse(shift.from) <= instant && instant < Date.parse(shift.until))
    .map(shift => shift.person)
}

function same(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((person, index) => person === b[index])
}
