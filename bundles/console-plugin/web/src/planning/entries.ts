import type { OverrideEntry, TeamEntries } from '../model-planning.ts'
import { instant, plusDays } from '../zoned.ts'

type Spanned = { from: string; to: string; reason?: string | null }

export type Entry =
  | { kind: 'override'; entry: OverrideEntry }
  | { kind: 'absence'; entry: Spanned & { person: string } }
  | { kind: 'closed'; entry: Spanned }

/** What was laid over the rules and is not over, by start. */
export function entries(team: TeamEntries, now: number, zone: string): Entry[] {
  const { overrides = [], absences = [], closed = [] } = team.planning ?? {}
  const all: Entry[] = [
    ...overrides.map(entry => ({ kind: 'override' as const, entry })),
    ...absences.map(entry => ({ kind: 'absence' as const, entry })),
    ...closed.map(entry => ({ kind: 'closed' as const, entry })),
  ]
  return all
    .filter(({ entry }) => end(entry.to, zone) > now)
    .sort((a, b) => (a.entry.from < b.entry.from ? -1 : a.entry.from > b.entry.from ? 1 : 0))
}

/** A period's last day is included; a date-time is where it ends. */
function end(to: string, zone: string): number {
  if (!to.includes('T')) {
    return instant(`${plusDays(to, 1)}T00:00`, zone)
  }
  return /(Z|[+-]\d\d:\d\d)$/.test(to) ? Date.parse(to) : instant(to.slice(0, 16), zone)
}
